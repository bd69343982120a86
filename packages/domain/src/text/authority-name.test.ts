import { expect, test } from 'vitest';
import { authorityInSentence } from './authority-name.ts';

test.each([
  ['ỦY BAN NHÂN DÂN XÃ NẬM KHẮT TRUNG', 'Ủy ban nhân dân xã Nậm Khắt Trung'],
  ['UBND PHƯỜNG LƯƠNG SƠN', 'UBND phường Lương Sơn'],
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO THÁI NGUYÊN', 'Sở Giáo dục và Đào tạo Thái Nguyên'],
  ['PHÒNG GDĐT SÔNG CÔNG', 'Phòng GDĐT Sông Công'],
  ['UBND PHƯỜNG 12', 'UBND phường 12'],
  ['Ủy ban nhân dân xã Suối Ngàn', 'Ủy ban nhân dân xã Suối Ngàn'],
  ['', ''],
])('%s is %s in a list of recipients', (letterhead, inSentence) => {
  expect(authorityInSentence(letterhead)).toBe(inSentence);
});
