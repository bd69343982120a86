import { searchKey, splitName } from '@minhchung/domain';

/** A roster goes by given name: "Đặng Thị Hương" stands under "huong dang thi". */
export function sortName(fullName: string): string {
  const { given, family, middle } = splitName(fullName);
  return searchKey(`${given} ${family} ${middle}`);
}
