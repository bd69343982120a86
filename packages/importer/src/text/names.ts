import { fold } from './fold.ts';

const SURNAMES = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam phung mai to ha tang ' +
    'thach chu quach la lo luong luu ma mac nghiem nong o ong phi quang quan si ta thai than thieu tieu tong trieu tu ung van vi vang xa ' +
    'giang sung lau mua ban cam ca bac beo cu dam dieu giap hua kha khuong khuat kieu kim luc luong mong me nghe ninh lu hang hau che ' +
    'chau chung co cong cao bach au an chau chiem dan diep doi hy kpa rmah siu y h ksor nay ro a lang tong tran trang tri ung vien ' +
    'am be can chau chuc chu cung danh dau deo diep doan doi dong du gia ha han khong khuc kien kieu lac lai le leng lien loc luu mach muong ' +
    'mui ngac ngan ngan ninh phi phun po que sam san seo sin son tan tao te thang thi thao tien toan tra tram ty vay xin xong'
  ).split(' '),
);
const HONORIFIC = /^(?:(?:ông|bà|cô|thầy|anh|chị|đ\/c|đồng chí|đc|ths\.?|thạc sĩ|cn\.?|nv\.?|gv\.?)[\s:.]+)+/iu;
const NOT_NAMES = new Set(
  'truong tieu hoc phong so hieu giao vien nhom to tuan thang thanh uy chu tich pho thu ky bi ke toan cong doan hoi dong tong phu trach nhan can bo ban ubnd dang cap tieu chuan chi noi dung thoi gian'.split(
    ' ',
  ),
);

export function withoutHonorific(text: string): string {
  return text.replace(HONORIFIC, '').trim();
}

/** How much a text looks like one Vietnamese person's name: 0 (no) to 1 (yes). */
export function nameLikeness(text: string): number {
  const name = withoutHonorific(text.trim());
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6) return 0;
  const upper = /^\p{Lu}[\p{Lu}'’]+$/u;
  const title = /^\p{Lu}[\p{Ll}'’]*$/u;
  if (!words.every((word) => title.test(word)) && !words.every((word) => upper.test(word))) return 0;
  const folded = words.map(fold);
  const first = folded[0] ?? '';
  if (SURNAMES.has(first) && !(NOT_NAMES.has(first) && NOT_NAMES.has(folded[1] ?? ''))) return 1;
  if (/^(thi|van)$/.test(folded[1] ?? '') && words.length > 2) return 1;
  return NOT_NAMES.has(first) ? 0 : 0.7;
}

export const isName = (text: string): boolean => nameLikeness(text) >= 0.7;

/** People of a comma list with what stands in brackets behind each ("Võ Thị Cúc (Trưởng ban), Bùi Thị Sáu"). */
export function peopleInList(text: string): { name: string; bracket: string | null }[] {
  return text.split(/[,;\n](?![^()]*\))|\s+và\s+(?![^()]*\))/u).flatMap((part) => {
    const match = /^(.*?)\s*(?:\(([^()]+)\)|\s[-–]\s+([^-–]+))[\s.:]*$/u.exec(part);
    const own = match?.[2] ?? (isName(withoutHonorific((match?.[3] ?? '').trim())) ? undefined : match?.[3]);
    const bracket = own?.trim() ?? null;
    return namesInList(own === undefined ? part : (match?.[1] ?? part)).map((name) => ({ name, bracket }));
  });
}

/** Names of a comma list ("Lục Văn Tuân, Kiều Thị Ngà và Lê Thị Út"), honorifics and brackets taken off. */
export function namesInList(text: string): string[] {
  return text
    .replace(/\([^()]*\)/g, ' ')
    .split(/[,;\n]|\s+và\s+|\s+-\s+/u)
    .map((part) => withoutHonorific(part.replace(/^[\s\d.)+-]+/, '').trim()))
    .map((part) => part.replace(/[.:]+$/, ''))
    .filter((part) => isName(part));
}
