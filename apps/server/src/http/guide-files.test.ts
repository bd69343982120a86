import { expect, test } from 'vitest';
import { chapterAbout, findInGuide, foundHtml } from './guide-files.ts';

const pages = {
  s: 'start',
  c: 'overview',
  'c/council': 'council',
  'c/council/matrix': 'matrix',
  'import/:id': 'review',
};
const index = {
  pages,
  sections: [
    { address: '15.html#lich-nam-hoc', title: 'Lịch năm học', chapter: 'Thời gian biểu', text: 'Hai tuần quanh Tết.' },
    { address: '10.html', title: 'Tổng quan', chapter: 'Tổng quan', text: 'Lịch năm học nằm ở trang khác.' },
  ],
};

test('a page of the product leads to its chapter, a page inside it to the nearest one', () => {
  expect(chapterAbout(pages, '/s/sch_0aB/c/cyc_9/council/matrix')).toBe('matrix');
  expect(chapterAbout(pages, '/s/sch_0aB/c/cyc_9/council/versions/cvr_1')).toBe('council');
  expect(chapterAbout(pages, '/s/sch_0aB/c/cyc_9')).toBe('overview');
  expect(chapterAbout(pages, '/s/sch_0aB/')).toBe('start');
  expect(chapterAbout(pages, '/s/sch_0aB/import/ims_1/confirm')).toBe('review');
  expect(chapterAbout(pages, '/s/sch_0aB/khong-co')).toBe('');
  expect(chapterAbout(pages, '/')).toBe('');
});

test('the guide is searched without marks, titles first', () => {
  expect(findInGuide(index, 'lich nam hoc').map(({ title }) => title)).toEqual(['Lịch năm học', 'Tổng quan']);
  expect(findInGuide(index, 'TẾT').map(({ title }) => title)).toEqual(['Lịch năm học']);
  expect(findInGuide(index, '  ')).toEqual([]);
});

test('what was typed is shown as text', () => {
  expect(foundHtml(index, '<script>')).toContain('“&lt;script&gt;”');
  expect(foundHtml(index, '')).toBe('');
});
