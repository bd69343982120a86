import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { planPapers } from './plan-papers.ts';
import type { SampleSchool } from './sample-school.ts';

/** What a route of the web application names by a parameter: addresses that lead to something. */
type Parameters = Readonly<Record<string, string>>;

// Answers are looked at by shape; their types are the contract's business.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Json = any;

/** Numbered as a circular, worded by nobody. */
const CIRCULAR = ['Điều 7. Tiêu chuẩn 1: Tổ chức và quản lý nhà trường', '1. Tiêu chí 1.1: Bếp ăn', 'a) Câu bịa;'];

/**
 * Gives the sample school what a first look at it lacks, so that every page has something to show: an import in review,
 * an amended council, a handover, an official wording, a revoked account, money and a letter.
 */
export async function fillSampleSchool(page: Page, sample: SampleSchool): Promise<Parameters> {
  const school = `/api/schools/${sample.schoolId}`;
  const cycle = `${school}/cycles/${sample.cycleId}`;
  const send = async (method: string, path: string, data?: unknown, type = 'application/json'): Promise<Json> => {
    const headers = { origin: new URL(page.url()).origin, 'content-type': type };
    const answer = await page.request.fetch(path, { method, headers, ...(data === undefined ? {} : { data }) });
    expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBe(200);
    return answer.json();
  };

  const [paper] = planPapers;
  const bytes = await readFile(paper.path);
  const { importSessionId } = await send(
    'POST',
    `${school}/imports?name=${encodeURIComponent(paper.file)}`,
    bytes,
    'application/octet-stream',
  );
  const { items: cycles } = await send('GET', `${school}/cycles`);
  const historic = cycles.find(({ isHistoric }: Json) => isHistoric);

  const council = await send('GET', `${cycle}/council`);
  if (council.council.status !== 'signed') {
    const { version } = council.council;
    const decision = { decisionNumber: '07', decisionDate: '2026-09-01', status: 'signed' };
    await send('PATCH', `${cycle}/council`, { version, ...decision });
  }
  const started = await send('POST', `${cycle}/council/amendments`, { reason: 'Phân công lại' });
  const dated = await send('PATCH', `${cycle}/council/amendments/${started.amendment.amendmentId}`, {
    version: started.amendment.version,
    decisionNumber: '31',
    decisionDate: '2026-11-02',
  });
  await send('POST', `${cycle}/council/amendments/${started.amendment.amendmentId}/sign`, {
    version: dated.amendment.version,
  });
  const { items: versions } = await send('GET', `${cycle}/council/versions`);
  const former = versions.find(({ status }: Json) => status === 'replaced');
  await send('POST', `${cycle}/council/amendments`, { reason: 'Bổ sung thành viên' });

  const leader = council.groupMembers.find(({ role }: Json) => role === 'leader');
  const handover = await send('POST', `${school}/handovers`, { personId: leader.personId, leavesOn: '2026-12-31' });

  const { rowId } = await send('POST', `${cycle}/investments`, { values: { item: 'Xây 02 phòng học', quantity: 2 } });
  await send('POST', `${cycle}/investment-letters`, { requestIds: [rowId] });

  const framework = 'tt17-2018-primary/1';
  const official = await send(
    'POST',
    `/api/frameworks/${framework}/official-texts?name=thong-tu-bia.txt`,
    Buffer.from(CIRCULAR.join('\n')),
    'application/octet-stream',
  );

  return {
    schoolId: sample.schoolId,
    cycleId: sample.cycleId,
    versionId: former.councilId,
    importSessionId,
    intoCycleId: historic.cycleId,
    handoverId: handover.handover.handoverId,
    frameworkId: 'tt17-2018-primary',
    version: '1',
    crosswalkId: 'crosswalk-tt17-tt57',
    officialTextId: official.officialTextId,
  };
}
