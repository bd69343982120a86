/** A post as one reads it: the unit is added when its title does not name it already ("Tổ trưởng tổ 4, 5"). */
export function postText({ title, unit }: { readonly title: string; readonly unit: string }): string {
  const namesUnit = (text: string): boolean => text.toLocaleLowerCase('vi').includes(unit.toLocaleLowerCase('vi'));
  return unit === '' || namesUnit(title) ? title : `${title} ${unit.replace(/^Tổ (?=.)/u, 'tổ ')}`;
}
