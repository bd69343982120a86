import { endpoints, type PaperKind, paperKinds } from '@minhchung/contract';
import { listBlanks, PAPER_STYLESHEET, renderHtml } from '@minhchung/docgen';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database } from '../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { PdfPrinter } from '../../platform/typst/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { composePaper } from './compose-paper.ts';
import { readPaperSource } from './paper-source.read-model.ts';
import { renderPaper } from './render-paper.ts';
import { scanReader } from './scan.repository.ts';
import { type ScanDependencies, scansRoutes } from './scans.routes.ts';

interface Dependencies extends ScanDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly frameworks: FrameworkShelf;
  readonly pdf: PdfPrinter;
}

export function papersRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, frameworks, pdf } = deps;

  const sourceOf = async (scope: SchoolScope, cycleId: string, kind: PaperKind) => {
    const today = schoolDate(clock.now());
    const source = await database.readTogether(scope, (tx) =>
      readPaperSource(tx, scope, cycleId, { frameworks, today, datedBy: kind }),
    );
    if (!source) throw new Refusal('object.notFound');
    return { source, model: composePaper(kind, source) };
  };

  route(endpoints.listPapers, async ({ scope, params }) => ({
    items: await Promise.all(
      paperKinds.map(async (paper) => ({
        paper,
        blanks: blanksOf((await sourceOf(scope, params.cycleId, paper)).model),
        scans: await database.read(scope, (tx) => scanReader(tx, scope).list(params.cycleId, paper)),
      })),
    ),
  }));

  route(endpoints.previewPaper, async ({ scope, params }) => {
    const { model } = await sourceOf(scope, params.cycleId, params.paper);
    return { html: renderHtml(model), stylesheet: PAPER_STYLESHEET, blanks: blanksOf(model) };
  });

  route(endpoints.downloadPaper, async ({ scope, params, query: { format } }) => {
    const { source, model } = await sourceOf(scope, params.cycleId, params.paper);
    return renderPaper({ kind: params.paper, source, model }, format, { pdf, today: schoolDate(clock.now()) });
  });

  scansRoutes(route, deps);
}

function blanksOf(model: Parameters<typeof listBlanks>[0]) {
  return listBlanks(model).map((blank) => ({ code: blank.messageKey, place: blank.fillIn }));
}
