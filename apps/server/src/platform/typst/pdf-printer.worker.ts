import { parentPort, workerData } from 'node:worker_threads';
import type { PrintAnswer, PrintOrder } from './pdf-printer.ts';
import { createTypstRenderer, TypstError } from './typst-renderer.ts';

const renderer = createTypstRenderer(workerData);

parentPort?.on('message', ({ number, data, createdAt }: PrintOrder) => {
  parentPort?.postMessage(answer(number, data, new Date(createdAt)));
});

function answer(number: number, data: unknown, createdAt: Date): PrintAnswer {
  try {
    return { number, bytes: renderer.renderPdf(data, { createdAt }) };
  } catch (error) {
    return { number, messages: error instanceof TypstError ? error.messages : [String(error)] };
  }
}
