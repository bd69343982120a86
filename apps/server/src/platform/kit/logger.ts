import { type Logger, pino } from 'pino';

export type { Logger };

/** Logs carry ids and durations, never names, texts or secrets. */
export function createLogger(options: { level: string; stream?: { write(line: string): void } }): Logger {
  const settings = { level: options.level, base: null, redact: ['req.headers', 'password', 'token'] };
  return options.stream ? pino(settings, options.stream) : pino(settings);
}
