import { Worker } from 'node:worker_threads';
import { ImportRefused, type ParsedPlan, type ParsePlanInput, type RefusalCode } from '@minhchung/importer';

/** Reads papers away from the server's own thread: a hostile file costs its worker, never the server. */
export interface PaperReader {
  /** Throws `ImportRefused` for what cannot be read, too long or too large to read included. */
  read(input: ParsePlanInput): Promise<ParsedPlan>;
}

export interface ReaderLimits {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** Papers read at the same moment; further ones wait their turn. */
  readonly atOnce: number;
}

export type WorkerAnswer =
  | { readonly kind: 'parsed'; readonly parsed: ParsedPlan }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: Record<string, string | number> }
  | { readonly kind: 'failed'; readonly message: string };

const workerFile = new URL('./paper-reader.worker.ts', import.meta.url);
const usual: ReaderLimits = { milliseconds: 45_000, heapMegabytes: 256, atOnce: 2 };

export function createPaperReader(limits: Partial<ReaderLimits> = {}, worker: URL = workerFile): PaperReader {
  const { milliseconds, heapMegabytes, atOnce } = { ...usual, ...limits };
  const waiting: (() => void)[] = [];
  let busy = 0;

  const takeTurn = async () => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
  };
  const passTurn = () => {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  };

  return {
    async read(input) {
      await takeTurn();
      try {
        return understand(await ask(worker, input, milliseconds, heapMegabytes));
      } finally {
        passTurn();
      }
    },
  };
}

function understand(answer: WorkerAnswer): ParsedPlan {
  if (answer.kind === 'parsed') return answer.parsed;
  if (answer.kind === 'refused') throw new ImportRefused(answer.code, answer.params);
  throw new Error(`The importer failed: ${answer.message}`);
}

function ask(file: URL, input: ParsePlanInput, milliseconds: number, heapMegabytes: number): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const tooComplex: WorkerAnswer = { kind: 'refused', code: 'import.tooComplex', params: {} };
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A worker that is being stopped may still report an error, which nobody needs.
      worker.on('error', () => undefined);
      void worker.terminate();
      finish();
    };
    const timer = setTimeout(() => settle(() => resolve(tooComplex)), milliseconds);
    worker.once('message', (answer: WorkerAnswer) => settle(() => resolve(answer)));
    worker.once('error', (error: Error) =>
      settle(() =>
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooComplex) : reject(error),
      ),
    );
    worker.once('exit', (code) => settle(() => reject(new Error(`The reading worker ended with ${code}.`))));
  });
}
