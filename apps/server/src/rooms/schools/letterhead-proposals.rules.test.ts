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
      cycleId: 'cyc_000001',
      cycleName: 'Đợt cũ',
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
