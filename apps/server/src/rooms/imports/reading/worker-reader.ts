import { Worker } from 'node:worker_threads';
import { ImportRefused, type ParsePlanInput, type RefusalCode } from '@minhchung/importer';

/** Reads files away from the server's own thread: a hostile file costs its worker, never the server. */
export interface WorkerReader<Parsed> {
  /** Throws `ImportRefused` for what cannot be read, too long or too large to read included. */
  read(input: ParsePlanInput): Promise<Parsed>;
}

export interface ReaderLimits {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
  /** Files read at the same moment; further ones wait their turn. */
  readonly atOnce: number;
}

export type WorkerAnswer<Parsed> =
  | { readonly kind: 'parsed'; readonly parsed: Parsed }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: Record<string, string | number> }
  | { readonly kind: 'failed'; readonly message: string };

const usual: ReaderLimits = { milliseconds: 45_000, heapMegabytes: 256, atOnce: 2 };

/** `worker` answers one `WorkerAnswer` for the input that it is started with. */
export function workerReader<Parsed>(worker: URL, limits: Partial<ReaderLimits> = {}): WorkerReader<Parsed> {
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
        return understand(await ask<Parsed>(worker, input, milliseconds, heapMegabytes));
      } finally {
        passTurn();
      }
    },
  };
}

function understand<Parsed>(answer: WorkerAnswer<Parsed>): Parsed {
  if (answer.kind === 'parsed') return answer.parsed;
  if (answer.kind === 'refused') throw new ImportRefused(answer.code, answer.params);
  throw new Error(`The importer failed: ${answer.message}`);
}

function ask<Parsed>(
  file: URL,
  input: ParsePlanInput,
  milliseconds: number,
  heapMegabytes: number,
): Promise<WorkerAnswer<Parsed>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const tooComplex: WorkerAnswer<Parsed> = { kind: 'refused', code: 'import.tooComplex', params: {} };
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A worker that is being stopped may still report an error, which nobody needs.
      worker.on('error', () => undefined);
      void worker.terminate();
      finish();
    };
    const timer = setTimeout(() => settle(() => resolve(tooComplex)), milliseconds);
    worker.once('message', (answer: WorkerAnswer<Parsed>) => settle(() => resolve(answer)));
    worker.once('error', (error: Error) =>
      settle(() =>
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooComplex) : reject(error),
      ),
    );
    worker.once('exit', (code) => settle(() => reject(new Error(`The reading worker ended with ${code}.`))));
  });
}
