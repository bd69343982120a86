import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { Database, ReadTransaction } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import type { Clock } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Route } from '../../../platform/routing/route.ts';
import { councilReader, listCouncilVersions } from '../../council/index.ts';
import { cycleReader } from '../../cycles/index.ts';
import { scanReader, scanWriter } from './scan.repository.ts';
import { scanMediaType, startOf } from './scan-type.ts';

export interface ScanDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly files: FileStore;
  readonly limits: { readonly fileBytes: number };
}

/** Signed papers, kept beside what the product prints (C53). */
export function scansRoutes(route: Route, { database, clock, makeId, files, limits }: ScanDependencies): void {
  route(endpoints.addScan, async ({ scope, params, query, body }) => {
    const [start, whole] = await startOf(body);
    const mediaType = scanMediaType(start);
    if (!mediaType) throw new Refusal('paper.wrongScanType');
    // The bytes are safe on disk before the row that names them; a row without its file would be a lie.
    const stored = await files.put(whole, { maxBytes: limits.fileBytes });
    return database.write(scope, async (tx) => {
      if (!(await cycleReader(tx, scope).find(params.cycleId))) throw new Refusal('object.notFound');
      const scans = scanWriter(tx, scope, makeId);
      const paperScanId = await scans.add({
        cycleId: params.cycleId,
        paper: params.paper,
        name: query.name,
        mediaType,
        ...stored,
        createdBy: scope.actor.name,
        councilId: query.council === undefined ? null : await decisionApart(tx, scope, params, query.council),
      });
      await eventRecorder(tx, scope, clock).record({
        kind: 'scan.added',
        subjectType: 'paperScan',
        subjectId: paperScanId,
        cycleId: params.cycleId,
        detail: {
          after: { paper: params.paper, name: query.name, sha256: stored.sha256, councilId: query.council },
        },
      });
      const scan = await scans.find(params.cycleId, paperScanId);
      if (!scan) throw new Refusal('object.notFound');
      return scan;
    });
  });

  route(endpoints.downloadScan, async ({ scope, params }) => {
    const scan = await database.read(scope, (tx) => scanReader(tx, scope).find(params.cycleId, params.paperScanId));
    if (!scan) throw new Refusal('object.notFound');
    return { fileName: scan.name, mediaType: scan.mediaType, body: await files.open(scan.sha256), inline: true };
  });

  const setRemoved = (scope: SchoolScope, params: { cycleId: string; paperScanId: string }, isRemoved: boolean) =>
    database.write(scope, async (tx) => {
      const scans = scanWriter(tx, scope, makeId);
      if (!(await scans.setRemoved(params.cycleId, params.paperScanId, isRemoved ? clock.now() : null))) {
        throw new Refusal('object.notFound');
      }
      await eventRecorder(tx, scope, clock).record({
        kind: isRemoved ? 'scan.removed' : 'scan.restored',
        subjectType: 'paperScan',
        subjectId: params.paperScanId,
        cycleId: params.cycleId,
      });
      return { done: true as const };
    });

  route(endpoints.removeScan, ({ scope, params }) => setRemoved(scope, params, true));
  route(endpoints.restoreScan, ({ scope, params }) => setRemoved(scope, params, false));
}

/** The council whose scans stand apart from those of the papers in force; null for the one in force. */
async function decisionApart(
  tx: ReadTransaction,
  scope: SchoolScope,
  { cycleId, paper }: { readonly cycleId: string; readonly paper: string },
  councilId: string,
): Promise<string | null> {
  const inForce = await councilReader(tx, scope).find(cycleId);
  if (paper !== 'councilDecision') throw new Refusal('object.notFound');
  if (inForce?.councilId === councilId) return null;
  const versions = await listCouncilVersions(tx, scope, cycleId);
  if (!versions.some((version) => version.councilId === councilId)) throw new Refusal('object.notFound');
  return councilId;
}
