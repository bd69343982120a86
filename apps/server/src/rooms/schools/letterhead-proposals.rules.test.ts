import { expect, test } from 'vitest';
import { letterheadProposals } from './letterhead-proposals.rules.ts';

const now = {
  profileId: 'prf_000001',
  validFrom: '2025-07-01',
  name: 'Trường Tiểu học Lương Sơn',
  governingBody: 'UBND PHƯỜNG SÔNG CÔNG',
  place: 'Sông Công',
  notationCode: 'THLS',
  address: '',
  phone: '',
  email: '',
  website: '',
  version: 1,
};
const paper = (issuedOn: string, governingBody: string) => ({
  cycleId: 'cyc_000001',
  cycleName: 'Đợt cũ',
  issuedOn,
  governingBody,
  schoolName: 'TRƯỜNG TIỂU HỌC LƯƠNG SƠN',
  place: 'Lương Sơn',
  notation: 'KH-THLS',
});

test('a plan of 2021 under another body proposes the letterhead of its time', () => {
  expect(letterheadProposals([now], [paper('2021-09-10', 'PHÒNG GDĐT SÔNG CÔNG')])).toEqual([
    {
      source: { from: 'plan', cycleId: 'cyc_000001', cycleName: 'Đợt cũ' },
      validFrom: '2021-09-10',
      governingBody: 'PHÒNG GDĐT SÔNG CÔNG',
      name: 'Trường Tiểu học Lương Sơn',
      place: 'Lương Sơn',
      notationCode: 'THLS',
      printedNow: 'UBND PHƯỜNG SÔNG CÔNG',
      fillsProfileId: null,
    },
  ]);
});

test('two papers under the same body ask for one letterhead, whatever the order they come in', () => {
  const papers = [paper('2023-09-10', 'Phòng GDĐT Sông Công'), paper('2021-09-10', 'PHÒNG  GDĐT SÔNG CÔNG')];
  expect(letterheadProposals([now], papers).map(({ validFrom }) => validFrom)).toEqual(['2021-09-10']);
});

test('a paper of today under the body of today asks for nothing', () => {
  expect(letterheadProposals([now], [paper('2026-09-10', 'UBND phường Sông Công')])).toEqual([]);
});

test('a letterhead that names no body yet is filled in from the paper of its time', () => {
  const blank = { ...now, governingBody: '' };
  const papers = [paper('2026-09-10', 'UBND PHƯỜNG SÔNG CÔNG'), paper('2021-09-10', 'PHÒNG GDĐT SÔNG CÔNG')];
  expect(
    letterheadProposals([blank], papers).map(({ validFrom, fillsProfileId }) => [validFrom, fillsProfileId]),
  ).toEqual([
    ['2021-09-10', null],
    ['2026-09-10', 'prf_000001'],
  ]);
});

const event = (kind: 'rename' | 'merger' | 'governingBodyChange', happenedOn: string, successors: string) => ({
  organizationEventId: `oev_${happenedOn}`,
  kind,
  happenedOn,
  successors,
});

test('a decided change of name proposes the letterhead of its day, all else as before', () => {
  const proposed = letterheadProposals([now], [], [event('rename', '2026-08-01', 'Trường Tiểu học Sông Công')]);
  expect(proposed).toMatchObject([
    {
      source: { from: 'event', kind: 'rename' },
      validFrom: '2026-08-01',
      name: 'Trường Tiểu học Sông Công',
      governingBody: 'UBND PHƯỜNG SÔNG CÔNG',
      place: 'Sông Công',
      notationCode: 'THLS',
      printedNow: 'Trường Tiểu học Lương Sơn',
    },
  ]);
});

test('another body after another name keeps the name of before; what stands already is not proposed again', () => {
  const events = [
    event('governingBodyChange', '2026-10-01', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'),
    event('rename', '2026-08-01', 'Trường Tiểu học Sông Công'),
  ];
  const [renamed, moved] = letterheadProposals([now], [], events);
  expect(moved).toMatchObject({ name: 'Trường Tiểu học Sông Công', governingBody: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO' });
  const entered = [now, { ...now, profileId: 'prf_000002', validFrom: '2026-08-01', name: renamed?.name ?? '' }];
  expect(letterheadProposals(entered, [], events)).toHaveLength(1);
  expect(letterheadProposals(entered, [], [event('rename', '2026-09-01', 'TRƯỜNG TIỂU HỌC SÔNG CÔNG')])).toEqual([]);
});

test('a split into two schools does not say which of them this one is', () => {
  expect(letterheadProposals([now], [], [event('merger', '2026-08-01', 'Trường A\nTrường B')])).toEqual([]);
});
