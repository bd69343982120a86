import { endpoints, type PaperKind, paperKinds } from '@minhchung/contract';
import { hasTables, listBlanks, PAPER_STYLESHEET, renderHtml } from '@minhchung/docgen';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { PdfPrinter } from '../../platform/typst/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { readLegalFindings } from '../registers/index.ts';
import { composePaper } from './compose-paper.ts';
import { currentWeek, lastWeek } from './kinds/week-sheet-paper.ts';
import { letterSendingRoutes } from './letter/letter-sending.routes.ts';
import { paperNumbersRoutes } from './numbers/paper-numbers.routes.ts';
import { groundLines, groundsDay } from './paper-grounds.ts';
import { type PaperChoice, readPaperSource } from './paper-source.read-model.ts';
import { renderPaper } from './render-paper.ts';
import { scanReader } from './scans/scan.repository.ts';
import { type ScanDependencies, scansRoutes } from './scans/scans.routes.ts';
import { wordingsRoutes } from './wording/wordings.routes.ts';

interface Dependencies extends ScanDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly frameworks: FrameworkShelf;
  readonly pdf: PdfPrinter;
}

export function papersRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, frameworks, pdf } = deps;

  const sourceOf = async (scope: SchoolScope, cycleId: string, choice: PaperChoice = {}) => {
    const today = schoolDate(clock.now());
    const source = await database.readTogether(scope, (tx) =>
      readPaperSource(tx, scope, cycleId, { frameworks, today, choice }),
    );
    if (!source) throw new Refusal('object.notFound');
    return source;
  };

  const paperOf = async (scope: SchoolScope, params: { cycleId: string; paper: PaperKind }, choice: PaperChoice) => {
    const source = await sourceOf(scope, params.cycleId, choice);
    return { kind: params.paper, source, model: composePaper(params.paper, source) };
  };

  route(endpoints.listPapers, async ({ scope, params }) => {
    const source = await sourceOf(scope, params.cycleId);
    const scans = await database.read(scope, (tx) => scanReader(tx, scope).listAll(params.cycleId));
    return {
      items: paperKinds.map((paper) => {
        const model = composePaper(paper, source);
        return {
          paper,
          blanks: blanksOf(model),
          scans: scans.filter((scan) => scan.paper === paper),
          hasWorkbook: hasTables(model),
        };
      }),
      currentWeek: currentWeek(source),
      weeks: lastWeek(source),
    };
  });

  route(endpoints.previewPaper, async ({ scope, params, query }) => {
    const { model, source } = await paperOf(scope, params, query);
    const onDate = groundsDay(params.paper, source);
    const lines = groundLines(model).map((text, at) => ({ rowId: String(at), number: '', text }));
    const items = await database.read(scope, (tx) => readLegalFindings(tx, scope, lines, onDate));
    return {
      html: renderHtml(model),
      stylesheet: PAPER_STYLESHEET,
      blanks: blanksOf(model),
      grounds: { onDate, items },
    };
  });

  route(endpoints.downloadPaper, async ({ scope, params, query: { format, inline, ...choice } }) => {
    const paper = await paperOf(scope, params, choice);
    const file = await renderPaper(paper, format, { pdf, today: schoolDate(clock.now()) });
    return inline === undefined ? file : { ...file, inline: true };
  });

  scansRoutes(route, deps);
  paperNumbersRoutes(route, deps);
  letterSendingRoutes(route, deps);
  wordingsRoutes(route, deps);
}

function blanksOf(model: Parameters<typeof listBlanks>[0]) {
  return listBlanks(model).map((blank) => ({ code: blank.messageKey, place: blank.fillIn }));
}
