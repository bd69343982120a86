import type { Random } from './random.ts';

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đỗ',
  'Bùi',
  'Đặng',
  'Ngô',
  'Hồ',
  'Dương',
  'Lý',
  'Phan',
  'Võ',
  'Cao',
  'Hà',
  'Lương',
  'Mai',
  'Sầm',
  'Ma',
  'Vương',
  'Y',
  'Rơ',
];
const MIDDLE = [
  'Thị',
  'Văn',
  'Thị Thu',
  'Thị Thanh',
  'Minh',
  'Thị Kim',
  'Đức',
  'Xuân',
  'Ngọc',
  'Thị Hồng',
  'Quốc',
  'Thị Mỹ',
  'Hữu',
];
const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Duyên',
  'Giang',
  'Hạnh',
  'Hiền',
  'Huệ',
  'Khánh',
  'Lan',
  'Liên',
  'Long',
  'Nga',
  'Nhung',
  'Oanh',
  'Phúc',
  'Quyên',
  'Sơn',
  'Thảo',
  'Thuý',
  'Trang',
  'Tuyết',
  'Uyên',
  'Vân',
  'Yến',
  'Đạt',
  'Ánh',
  'Ơn',
];
const PLACES = [
  'Đồng Tâm',
  'Hoà Bình',
  'Bản Mế',
  'Tân Lập',
  'Cẩm Đường',
  'Ia Drăng',
  'Phước Thạnh',
  'Yên Ninh',
  'Khánh Hải',
  'Lũng Vài',
];

/** Replaces every person and the school's own name throughout a plan, one for one; nothing else changes. */
export function rename(expected: string, names: readonly string[], place: string, random: Random): string {
  const fresh = new Set<string>();
  let text = expected;
  const marks = new Map<string, string>();
  for (const [index, name] of [...names].sort((a, b) => b.length - a.length).entries()) {
    let other = '';
    do other = `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}`;
    while (fresh.has(other));
    fresh.add(other);
    const mark = `\u0001${index}\u0002`;
    marks.set(mark, other);
    text = text.replaceAll(name, mark);
  }
  for (const [mark, other] of marks) text = text.replaceAll(mark, other);
  const town = random.pick(PLACES);
  return text.replaceAll(place, town).replaceAll(place.toUpperCase(), town.toUpperCase());
}
