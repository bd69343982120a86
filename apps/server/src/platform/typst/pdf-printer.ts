import { Worker } from 'node:worker_threads';
import { TypstError, type TypstRendererFiles } from './typst-renderer.ts';

/** Prints PDF away from the server's own thread: a long paper keeps nobody waiting for a page. */
export interface PdfPrinter {
  /** As `TypstRenderer.renderPdf`; throws TypstError for data that cannot be printed. */
  print(data: unknown, options: { readonly createdAt: Date }): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface PrintOrder {
  readonly number: number;
  readonly data: unknown;
  readonly createdAt: number;
}

export type PrintAnswer =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly messages: readonly string[] };

const workerFile = new URL('./pdf-printer.worker.ts', import.meta.url);
const LONGEST_MILLISECONDS = 60_000;

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The worker starts with the first paper and stays, because fonts and compiler are what costs. */
export function createPdfPrinter(files: TypstRendererFiles, worker: URL = workerFile): PdfPrinter {
  const waiting = new Map<number, Waiting>();
  let running: Worker | null = null;
  let orders = 0;

  const fail = (error: Error) => {
    running = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(worker, { workerData: files });
    started.on('message', (answer: PrintAnswer) => {
      const asked = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('bytes' in answer) asked?.resolve(answer.bytes);
      else asked?.reject(new TypstError(answer.messages));
    });
    started.on('error', fail);
    started.on('exit', () => fail(new Error('The PDF printer stopped.')));
    // An idle printer must not keep the process alive.
    started.unref();
    return started;
  };

  return {
    async print(data, { createdAt }) {
      running ??= start();
      const printer = running;
      orders += 1;
      const order: PrintOrder = { number: orders, data, createdAt: createdAt.getTime() };
      const tooLong = setTimeout(() => void printer.terminate(), LONGEST_MILLISECONDS);
      try {
        return await new Promise<Uint8Array>((resolve, reject) => {
          waiting.set(order.number, { resolve, reject });
          printer.postMessage(order);
        });
      } finally {
        clearTimeout(tooLong);
      }
    },
    async close() {
      await running?.terminate();
    },
  };
}
