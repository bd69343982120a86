import type { Answered, ImportingSchool } from './test-imports.ts';
import type { TestServer } from './test-school.ts';

/** A plan of long ago, whose corrected paper comes a second time. */
const SAMPLE = 'plan-luong-son.txt';

/** The paper confirmed as it was read. */
export async function confirmed(school: ImportingSchool, sample = SAMPLE): Promise<Answered> {
  const saved = await school.answerAll((await school.upload(sample)).body);
  return (await school.confirm(saved)).body;
}

/** Opens the paper again, with the draft corrected. */
export async function corrected(school: ImportingSchool, correct: (draft: Answered) => void = () => undefined) {
  const view = await school.answerAll((await school.upload(SAMPLE)).body);
  const draft = structuredClone(view.draft);
  correct(draft);
  return school.answerAll((await school.save(view, { draft })).body);
}

/** What is asked about an import beside a cycle of the same school. */
export function revisionCalls(server: TestServer, school: ImportingSchool, cycleId: string) {
  const { cookie } = school.account;
  const base = `/api/schools/${school.schoolId}`;
  const path = (view: Answered) => `${base}/imports/${view.importSessionId}`;
  return {
    difference: async (view: Answered): Promise<Answered> =>
      server.request(`GET ${path(view)}/difference?cycleId=${cycleId}`, { cookie }),
    apply: async (view: Answered, difference: Answered, chosen: readonly string[]): Promise<Answered> =>
      server.request(`POST ${path(view)}/apply`, {
        cookie,
        body: { version: difference.version, cycleId, seen: difference.seen, chosen },
      }),
    section: (verb: string, rest: string, body?: unknown): Promise<Answered> =>
      server.request(`${verb} ${base}/cycles/${cycleId}/${rest}`, { cookie, body }),
    plan: async (): Promise<Answered> => (await server.request(`GET ${base}/cycles/${cycleId}/plan`, { cookie })).body,
    council: async (): Promise<Answered> =>
      (await server.request(`GET ${base}/cycles/${cycleId}/council`, { cookie })).body,
  };
}

/** Everything of the workspace without versions and places: what undoing must bring back. */
export function contentOf(value: Answered): Answered {
  return JSON.parse(
    JSON.stringify(value, (field, part) => (['version', 'position', 'findings'].includes(field) ? undefined : part)),
  );
}

/** Of the lines of a difference, as they are chosen. */
export const ids = (difference: Answered, kinds = ['added', 'changed', 'removed']) =>
  difference.items.filter((item: Answered) => kinds.includes(item.kind)).map((item: Answered) => item.id);

/** A number, a cell, a row gone, rows added, a name: something of everything that papers change. */
export const correct = (draft: Answered) => {
  draft.head.number = '45';
  draft.evidenceNeeds.rows[1].place = 'Phòng Hiệu trưởng';
  draft.evidenceNeeds.rows.splice(2, 1);
  draft.evidenceNeeds.rows.push({
    ...draft.evidenceNeeds.rows[0],
    description: 'Ảnh chụp niêm yết công khai',
    group: 'Nhóm 2',
    groupNumber: 2,
  });
  draft.timetable.rows[0].activities.push('Họp phụ huynh toàn trường');
  draft.council.members[3].name = 'Chu Thị Kim Hoan Anh';
  draft.recipients.push({ ...draft.recipients[0], text: 'Công an xã', name: 'Công an xã' });
};
