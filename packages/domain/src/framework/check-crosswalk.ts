import type {
  Crosswalk,
  CrosswalkLink,
  CrosswalkMapping,
  CrosswalkNewCriterion,
  CrosswalkRelation,
} from './crosswalk.ts';
import type { Criterion, Framework, Text } from './framework.ts';
import { bothLanguages } from './framework-shape.ts';
import { reportDuplicates } from './report-duplicates.ts';
import { type FrameworkProblem, fields, list, oneOf, orNull, type Report, text, whole } from './shape.ts';

const relation = oneOf<CrosswalkRelation>('same', 'broader', 'narrower', 'related', 'none');

const crosswalkShape = fields<Crosswalk>({
  id: text,
  version: whole(1),
  from: text,
  to: text,
  title: bothLanguages,
  status: oneOf('expert-judgement'),
  purpose: bothLanguages,
  relations: fields<Record<CrosswalkRelation, Text>>({
    same: bothLanguages,
    broader: bothLanguages,
    narrower: bothLanguages,
    related: bothLanguages,
    none: bothLanguages,
  }),
  mappings: list(
    fields<CrosswalkMapping>({
      from: text,
      fromTitle: bothLanguages,
      links: list(
        fields<CrosswalkLink>({
          to: orNull(text),
          toTitle: orNull(bothLanguages),
          relation,
          confidence: oneOf('high', 'medium', 'low'),
          reason: bothLanguages,
        }),
        { min: 1 },
      ),
    }),
    { min: 1 },
  ),
  newInTarget: list(fields<CrosswalkNewCriterion>({ code: text, reason: bothLanguages })),
  notes: list(bothLanguages),
});

export type CheckedCrosswalk = { crosswalk: Crosswalk } | { problems: readonly FrameworkProblem[] };

/**
 * Checks the parsed content of a crosswalk against the two frameworks that it names: every code exists, every old
 * criterion is mapped once, copied titles are those of the frameworks, and `none` alone has no target.
 */
export function checkCrosswalk(value: unknown, frameworks: readonly Framework[]): CheckedCrosswalk {
  const problems: FrameworkProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (!crosswalkShape(value, '$', report)) return { problems };
  const from = criteriaOf(value.from, '$.from', frameworks, report);
  const to = criteriaOf(value.to, '$.to', frameworks, report);
  if (from && to) checkMappings(value, from, to, report);
  return problems.length === 0 ? { crosswalk: value } : { problems };
}

function criteriaOf(
  id: string,
  path: string,
  frameworks: readonly Framework[],
  report: Report,
): Map<string, Criterion> | undefined {
  const framework = frameworks.find((candidate) => candidate.id === id);
  if (framework) {
    return new Map(
      framework.standards.flatMap(({ criteria }) => criteria.map((criterion) => [criterion.code, criterion])),
    );
  }
  report({ path, code: 'wrongFramework', params: { found: id }, fix: 'correctFrameworkId' });
  return undefined;
}

function checkMappings(
  crosswalk: Crosswalk,
  from: ReadonlyMap<string, Criterion>,
  to: ReadonlyMap<string, Criterion>,
  report: Report,
): void {
  const codes = crosswalk.mappings.map((mapping) => mapping.from);
  reportDuplicates(codes, (at) => `$.mappings[${at}].from`, report);
  for (const code of from.keys()) {
    if (codes.includes(code)) continue;
    report({ path: '$.mappings', code: 'criterionNotMapped', params: { criterion: code }, fix: 'addMapping' });
  }
  crosswalk.mappings.forEach((mapping, at) => {
    const place = `$.mappings[${at}]`;
    checkTitle(mapping.from, mapping.fromTitle, from, { code: `${place}.from`, title: `${place}.fromTitle` }, report);
    reportDuplicates(
      mapping.links.map((link) => link.to ?? ''),
      (index) => `${place}.links[${index}].to`,
      report,
    );
    mapping.links.forEach((link, index) => {
      checkLink(link, to, `${place}.links[${index}]`, report);
    });
  });
  crosswalk.newInTarget.forEach(({ code }, at) => {
    checkTitle(code, undefined, to, { code: `$.newInTarget[${at}].code`, title: '' }, report);
  });
}

function checkLink(link: CrosswalkLink, to: ReadonlyMap<string, Criterion>, place: string, report: Report): void {
  if ((link.relation === 'none') !== (link.to === null) || (link.to === null) !== (link.toTitle === null)) {
    const params = { relation: link.relation, found: link.to ?? 'null' };
    report({ path: `${place}.relation`, code: 'relationMismatch', params, fix: 'correctRelation' });
    return;
  }
  if (link.to === null || link.toTitle === null) return;
  checkTitle(link.to, link.toTitle, to, { code: `${place}.to`, title: `${place}.toTitle` }, report);
}

function checkTitle(
  code: string,
  title: Text | undefined,
  criteria: ReadonlyMap<string, Criterion>,
  paths: { code: string; title: string },
  report: Report,
): void {
  const criterion = criteria.get(code);
  if (!criterion) {
    report({ path: paths.code, code: 'unknownCriterion', params: { found: code }, fix: 'correctCode' });
  } else if (title && (title.vi !== criterion.title.vi || title.en !== criterion.title.en)) {
    report({ path: paths.title, code: 'titleDiffers', params: { criterion: code }, fix: 'copyTitle' });
  }
}
