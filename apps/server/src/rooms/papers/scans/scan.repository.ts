import { idPrefixes, type Paper, type PaperKind, paperKinds } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../../platform/db/database.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';

type Scan = Paper['scans'][number];
export type ScanFile = Scan & { readonly sha256: string };

export interface ScanReader {
  /** Of every paper of the cycle, the latest first. */
  listAll(cycleId: string): Promise<(ScanFile & { readonly paper: PaperKind })[]>;
  find(cycleId: string, paperScanId: string): Promise<ScanFile | undefined>;
}

export interface ScanWriter extends ScanReader {
  add(scan: {
    cycleId: string;
    paper: PaperKind;
    name: string;
    mediaType: string;
    size: number;
    sha256: string;
    createdBy: string;
    /** The council of the decision, unless it is the one in force. */
    councilId: string | null;
  }): Promise<string>;
  /** False when there is nothing to take away or bring back. */
  setRemoved(cycleId: string, paperScanId: string, at: Date | null): Promise<boolean>;
}

export function scanReader(tx: ReadTransaction, scope: SchoolScope): ScanReader {
  const scans = (cycleId: string) =>
    tx
      .selectFrom('paper_scan')
      .innerJoin('stored_file', (join) =>
        join
          .onRef('stored_file.school_id', '=', 'paper_scan.school_id')
          .onRef('stored_file.file_id', '=', 'paper_scan.file_id'),
      )
      .select([
        'paper_scan.paper_scan_id as paperScanId',
        'stored_file.name',
        'stored_file.size',
        'stored_file.media_type as mediaType',
        'stored_file.sha256',
        'paper_scan.created_at as createdAt',
        'paper_scan.created_by as createdBy',
      ])
      .where('paper_scan.school_id', '=', scope.schoolId)
      .where('paper_scan.cycle_id', '=', cycleId)
      .where('paper_scan.removed_at', 'is', null);
  return {
    listAll: async (cycleId) => {
      const found = await scans(cycleId)
        .select('paper_scan.paper')
        // Scans of a former council's decision stand beside that decision.
        .where('paper_scan.council_id', 'is', null)
        .orderBy('paper_scan.created_at', 'desc')
        .limit(500)
        .execute();
      return found.flatMap((scan) => {
        const paper = paperKinds.find((kind) => kind === scan.paper);
        return paper === undefined ? [] : [{ ...scan, paper }];
      });
    },
    find: (cycleId, paperScanId) =>
      scans(cycleId).where('paper_scan.paper_scan_id', '=', paperScanId).executeTakeFirst(),
  };
}

export function scanWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): ScanWriter {
  return {
    ...scanReader(tx, scope),
    async add(scan) {
      const [fileId, paperScanId] = [makeId(idPrefixes.file), makeId(idPrefixes.paperScan)];
      await tx
        .insertInto('stored_file')
        .values({
          school_id: scope.schoolId,
          file_id: fileId,
          sha256: scan.sha256,
          size: scan.size,
          name: scan.name,
          media_type: scan.mediaType,
        })
        .execute();
      await tx
        .insertInto('paper_scan')
        .values({
          school_id: scope.schoolId,
          paper_scan_id: paperScanId,
          cycle_id: scan.cycleId,
          paper: scan.paper,
          file_id: fileId,
          created_by: scan.createdBy,
          removed_at: null,
          council_id: scan.councilId,
        })
        .execute();
      return paperScanId;
    },
    async setRemoved(cycleId, paperScanId, at) {
      const result = await tx
        .updateTable('paper_scan')
        .set({ removed_at: at?.toISOString() ?? null })
        .where('paper_scan.school_id', '=', scope.schoolId)
        .where('paper_scan.cycle_id', '=', cycleId)
        .where('paper_scan.paper_scan_id', '=', paperScanId)
        .where('paper_scan.removed_at', at ? 'is' : 'is not', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}
