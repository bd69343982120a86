import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface TypstRendererFiles {
  /** The template; it reads its data from `sys.inputs.paper` (JSON). */
  readonly templatePath: string;
  /** Every font that the template may use. No other font is searched for. */
  readonly fontPaths: readonly string[];
}

export interface PdfOptions {
  /** Written as creation time into the file: same data and time, same bytes. */
  readonly createdAt: Date;
  /** `ua-1`: accessible, tagged (default); `a-2a`: the same for the archive. */
  readonly standard?: 'ua-1' | 'a-2a';
}

export interface TypstRenderer {
  /**
   * Data → tagged PDF. Refuses (TypstError) data that does not fit the template, a font family that is not there, and any
   * character that the fonts do not have: nothing is printed in another font in silence.
   */
  renderPdf(data: unknown, options: PdfOptions): Uint8Array;
}

export class TypstError extends Error {
  readonly messages: readonly string[];
  /** Characters of the data that no font can print ("☐"); empty when something else was wrong. */
  readonly unprintable: readonly string[];

  constructor(messages: readonly string[]) {
    super(`PDF could not be made: ${messages.join('; ')}`);
    this.name = 'TypstError';
    this.messages = messages;
    this.unprintable = [
      ...new Set(messages.flatMap((one) => [...one.matchAll(UNPRINTABLE)].map(([, text = '']) => text))),
    ];
  }
}

const UNPRINTABLE = /the text `\\?"(.+?)\\?"` could not be displayed/gu;

const AGE_OF_CACHED_RESULTS = 2;

/** Reads template and fonts once; the compiler is kept, so that later papers need no start-up. */
export function createTypstRenderer(files: TypstRendererFiles): TypstRenderer {
  const template = readFileSync(files.templatePath, 'utf8');
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: files.fontPaths.map((path) => readFileSync(path)) }],
  });
  return {
    renderPdf(data, options) {
      const compiled = compiler.compile({ mainFileContent: template, inputs: { paper: JSON.stringify(data) } });
      try {
        const failure = compiled.takeError();
        const warnings = compiled.takeWarnings();
        const document = compiled.result;
        if (failure !== null || document === null) throw new TypstError(messagesOf(failure?.shortDiagnostics ?? []));
        if (warnings !== null) throw new TypstError(messagesOf(warnings.shortDiagnostics));
        return compiler.pdf(document, {
          pdfStandard: options.standard ?? 'ua-1',
          creationTimestamp: Math.floor(options.createdAt.getTime() / 1000),
        });
      } catch (error) {
        throw error instanceof TypstError
          ? error
          : new TypstError([error instanceof Error ? error.message : 'unknown']);
      } finally {
        compiler.evictCache(AGE_OF_CACHED_RESULTS);
      }
    },
  };
}

function messagesOf(diagnostics: readonly unknown[]): readonly string[] {
  return diagnostics.map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one),
  );
}
