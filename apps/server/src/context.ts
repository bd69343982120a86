import { randomBytes } from 'node:crypto';
import type { Actor } from './platform/access/actor.ts';
import { createRateLimiter, type RateLimiter } from './platform/access/rate-limit.ts';
import { sessionGate } from './platform/access/session-gate.ts';
import type { Database } from './platform/db/database.ts';
import { openDatabase } from './platform/db/open-database.ts';
import type { FileStore } from './platform/files/index.ts';
import { createIdentity, type Identity } from './platform/identity/index.ts';
import { type Clock, systemClock } from './platform/kit/clock.ts';
import { idMaker, type MakeId } from './platform/kit/ids.ts';
import type { Logger } from './platform/kit/logger.ts';
import type { Listening } from './platform/network/index.ts';
import { createPdfPrinter, type PdfPrinter, tinosFontPaths } from './platform/typst/index.ts';
import { createFrameworkShelf, type FrameworkShelf } from './rooms/frameworks/index.ts';
import { createPaperReader, type PaperReader } from './rooms/imports/index.ts';
import { type CircularReader, createCircularReader } from './rooms/official-texts/index.ts';
import { createStaffReader, type StaffReader } from './rooms/staff-imports/index.ts';

/** Every long-lived object of a server process. Rooms take from it what they name; tests build it with the same function. */
export interface Context {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly makeId: MakeId;
  readonly makeReference: () => string;
  readonly frameworks: FrameworkShelf;
  readonly identity: Identity;
  readonly limiter: RateLimiter;
  readonly findActor: (headers: Headers) => Promise<Actor | null>;
  readonly files: FileStore;
  readonly pdf: PdfPrinter;
  readonly papers: PaperReader;
  readonly circulars: CircularReader;
  readonly staffLists: StaffReader;
  readonly publicUrl: string | null;
  readonly trustedProxies: readonly string[];
  readonly listening: Listening;
  readonly webDirectory: string;
  readonly productVersion: string;
  readonly limits: { readonly jsonBytes: number; readonly fileBytes: number };
  close(): Promise<void>;
}

export interface ContextOptions {
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly authSecret: string;
  readonly publicUrl: string | null;
  /** Addresses of proxies that are believed about the visitor's address. */
  readonly trustedProxies?: readonly string[];
  /** Where this process takes requests; without it, nowhere but on this machine. Behind a proxy `publicUrl` tells of HTTPS. */
  readonly listening?: Listening;
  readonly webDirectory: string;
  readonly files: FileStore;
  /** Typst template of the papers. */
  readonly paperTemplate: string;
  readonly productVersion: string;
  readonly limits: Context['limits'];
  readonly clock?: Clock;
}

const nowhere: Listening = { host: '127.0.0.1', hasCertificate: false, port: () => 0 };

export function createContext(options: ContextOptions): Context {
  const { logger, clock = systemClock, listening = nowhere } = options;
  const database = openDatabase(options.databaseUrl, 20, (error) =>
    logger.error({ err: error }, 'idle database connection failed'),
  );
  const makeId = idMaker(() => clock.now());
  const usesHttps = listening.hasCertificate || (options.publicUrl?.startsWith('https:') ?? false);
  const pdf = createPdfPrinter({ templatePath: options.paperTemplate, fontPaths: tinosFontPaths() });
  return {
    database,
    clock,
    logger,
    makeId,
    makeReference: () => randomBytes(5).toString('hex'),
    frameworks: createFrameworkShelf(),
    identity: createIdentity({ secret: options.authSecret, publicUrl: options.publicUrl, usesHttps, makeId }),
    limiter: createRateLimiter({ database, clock }),
    findActor: sessionGate({ database, clock, secret: options.authSecret }),
    files: options.files,
    pdf,
    papers: createPaperReader(),
    circulars: createCircularReader(),
    staffLists: createStaffReader(),
    publicUrl: options.publicUrl,
    trustedProxies: options.trustedProxies ?? [],
    listening,
    webDirectory: options.webDirectory,
    productVersion: options.productVersion,
    limits: options.limits,
    close: async () => {
      await pdf.close();
      await database.close();
    },
  };
}
