import { fold } from '../text/fold.ts';

export type ColumnKind =
  | 'ordinal'
  | 'name'
  | 'position'
  | 'role'
  | 'signature'
  | 'note'
  | 'standard'
  | 'criterion'
  | 'standardCriterion'
  | 'mandatory'
  | 'group'
  | 'leader'
  | 'members'
  | 'assignee'
  | 'time'
  | 'week'
  | 'content'
  | 'description'
  | 'place'
  | 'cost'
  | 'resources'
  | 'problem'
  | 'goal'
  | 'measures'
  | 'product'
  | 'requirement'
  | 'quantity'
  | 'other';

/** Header words met in schools' tables, folded, most telling first. */
const HEADERS: readonly [ColumnKind, RegExp][] = [
  ['ordinal', /^(tt|t t|s tt|stt|so tt|s tt|so thu tu|thu tu)$/],
  [
    'name',
    /^(ho,? (va )?(chu dem,? )?ten( (thanh vien|uy vien|can bo|cb|giao vien|nhan su|nguoi)( .{0,30})?)?|ten thanh vien|danh sach thanh vien)$/,
  ],
  ['name', /^(ho,? )?(va )?ten ?([,/–-]|va) ?(chuc (vu|danh)|don vi|nhiem vu chinh quyen)( .*)?$/],
  ['signature', /^(chu ky|ky ten|ky nhan|ky)$/],
  ['note', /^ghi chu( .*)?$/],
  [
    'role',
    /^(vai tro( .*)?|(nhiem vu|chuc danh|chuc vu|trach nhiem|chuc trach) (trong|cua|tai) (hoi dong|nhom|ban|hd).*|nhiem vu(,? (duoc giao|phan cong|cu the|dam nhan|duoc phan cong|trong nhom))*|trach nhiem|phan cong nhiem vu)$/,
  ],
  [
    'position',
    /^(chuc (danh|vu)( ?[,/-]? ?(va )?(chuc (vu|danh)|cong viec|nghe nghiep|cong tac|chuyen mon|don vi( cong tac)?))*( (hien nay|chinh quyen|trong truong|dang dam nhan|tai truong))?|cong viec (dang lam|dang dam nhan|hien nay)|(don vi|bo phan)( cong tac)?|chuyen mon( dao tao)?)$/,
  ],
  [
    'position',
    /^chuc (vu|danh)( (chinh quyen|doan the|dang|trong truong|chuyen mon|cong tac)(,? .*)?|,? (doan the|don vi|to) .*)$/,
  ],
  ['mandatory', /^(tieu chi )?bat buoc( .*)?$/],
  [
    'standardCriterion',
    /^(tieu chuan ?[,/-] ?(va )?(tieu )?chi( .*)?|tieu chuan va tieu chi( .*)?|ten tieu chuan,? ?tieu chi|tc)$/,
  ],
  [
    'criterion',
    /^(ma |so |ten )?tieu chi( (lien quan|phu trach|duoc phan cong|thuc hien|danh gia|can .*))?( ?\(.*\))?$/,
  ],
  ['standard', /^(ten )?tieu chuan( (so|phu trach|duoc phan cong|danh gia|thuc hien|chiu trach nhiem))?$/],
  ['resources', /^(cac )?nguon luc( .*|\/.*)?$/],
  [
    'description',
    /^((du kien |ten |yeu cau ve )?(cac |danh muc )?(thong tin|minh chung)( ?[,/-]? ?(va )?(thong tin|minh chung|du lieu))?( (can|du kien|lien quan|phuc vu)( .*)?)?|(ho so|tai lieu)[, ].*minh chung.*|thong tin[, ].*minh chung.*|minh chung.*|du kien (cac )?(thong tin|minh chung).*|can thu thap)$/,
  ],
  ['place', /^(noi(?! dung)( .*)?|dia diem( .*)?|dia chi thu thap|noi co.*)$/],
  ['leader', /^(nhom truong|truong nhom|to truong|truong nhom cong tac)$/],
  ['members', /^((cac )?(thanh vien|uy vien)( .*)?)$/],
  [
    'assignee',
    /^((nhom[^,]*, ?ca nhan|ca nhan|nguoi|can bo|nhom( cong tac| chuyen trach)?[,/ ]+(va )?(ca nhan|nguoi)|bo phan[,/ ]|don vi[,/ ]|to chuc[,/ ])( ?.*)?|(don vi |nguoi |bo phan )?(chu tri|phu trach|thuc hien|chiu trach nhiem)( .*)?|phan cong( .*)?|luc luong.*)$/,
  ],
  ['group', /^(ten )?nhom( (cong tac|chuyen trach|phu trach|thu thap|thuc hien|so))*$/],
  ['week', /^(tuan( le| thu| thuc hien)?( .*)?|thoi gian ?\(tuan\)|so tuan)$/],
  [
    'time',
    /^((du kien )?(thoi (gian|diem|han|luong)|han(?! che)|ngay|tu ngay|thang|moc thoi gian|lich|tien do)( .*|,.*|\/.*|-.*)?|hoan thanh (truoc|xong).*)$/,
  ],
  ['cost', /^((du kien |du toan )?(kinh phi|chi phi|so tien|thanh tien|muc chi|du toan)( .*)?)$/],
  ['problem', /^(van de( .*)?|(diem )?(han che|yeu(?! cau)|ton tai)( .*)?|noi dung (uu tien|cai tien).*)$/],
  ['goal', /^(muc tieu( .*)?|chi tieu( .*)?|ket qua (mong doi|can dat|du kien|mong muon))$/],
  ['measures', /^((cac )?(giai phap|bien phap)( .*|,.*|\/.*)?|hoat dong ?[/,] ?giai phap.*|cach lam)$/],
  ['product', /^(san pham( .*)?|ket qua)$/],
  ['quantity', /^(so luong|don vi tinh|dvt|sl)$/],
  ['content', /^((cac )?(noi dung|hoat dong|cong viec|viec)( .*|,.*|\/.*)?|dau viec|danh muc cong viec)$/],
  ['requirement', /^yeu cau$/],
];

const CACHE = new Map<string, ColumnKind | null>();

/** Kind of a column by its printed header, or null when the words are not known. */
export function columnKind(header: string): ColumnKind | null {
  if (header.length > 160) return null;
  const known = CACHE.get(header);
  if (known !== undefined) return known;
  const folded = fold(header)
    .replace(/\((neu co|ghi ro.*|du kien|dong|vnd|.{0,25})\)/g, ' ')
    .replace(/[.:*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found =
    folded.length > 70 || /\d/.test(folded) ? undefined : HEADERS.find(([, pattern]) => pattern.test(folded));
  const kind = found ? found[0] : null;
  if (CACHE.size < 5000) CACHE.set(header, kind);
  return kind;
}

export interface HeaderColumn {
  kind: ColumnKind;
  text: string;
}

/** Where two columns read as roles, the later one says the duty in words. */
export function settleKinds(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const first = columns.findIndex((column) => column.kind === 'role');
  return columns.map((column, index) =>
    column.kind === 'role' && index > first ? { ...column, kind: 'content' } : column,
  );
}
