import { fold } from '../text/fold.ts';

/** What a line of a circular opens. `rest` is what stands behind the number. */
export type LineKind =
  | { readonly kind: 'annex'; readonly number: string }
  | { readonly kind: 'article'; readonly number: string; readonly rest: string }
  | { readonly kind: 'standard'; readonly number: string; readonly rest: string }
  | { readonly kind: 'criterion'; readonly code: string; readonly rest: string }
  | { readonly kind: 'level'; readonly level: number; readonly rest: string }
  | { readonly kind: 'levelHeading'; readonly level: number }
  | { readonly kind: 'chapter' }
  | { readonly kind: 'suggestion'; readonly rest: string }
  | { readonly kind: 'clause'; readonly number: string; readonly rest: string }
  | { readonly kind: 'point'; readonly letter: string; readonly rest: string }
  | { readonly kind: 'text' };

const MARK = '\\s*[.:–—-]?\\s*';
/** "1.", "a)", "II." before a word that names what is numbered. */
const LEAD = '(?:(?:\\d{1,2}|[a-z]|[ivx]{1,5})[.)]\\s*)?';

const ANNEX = /^phu luc\s+([ivxlc]+|\d{1,2})(?![\p{L}\d])/u;
const ARTICLE = new RegExp(`^dieu\\s+(\\d{1,3}[a-z]?)(?=[.:\\s]|$)${MARK}`);
const STANDARD = new RegExp(`^${LEAD}tieu chuan\\s+(\\d{1,2})(?=[.:\\s–—-]|$)${MARK}`);
const CRITERION = new RegExp(`^${LEAD}tieu chi\\s+(\\d{1,2}\\.\\d{1,2})(?!\\d)${MARK}`);
/** Without marks "Mức 2" (a level) and "Mục 2" (a part of a chapter) are one. */
const IS_LEVEL = /^(?:(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s*)?mức/iu;
const LEVEL = new RegExp(`^${LEAD}muc\\s+(\\d)(?=[.:\\s–—-]|$)${MARK}`);
const CHAPTER = /^(?:chuong|muc|phan)\s+(?:[ivxlc]+|\d{1,2})(?![\p{L}\d])/u;
const SUGGESTION =
  /^(?:[-+•]\s*)?(?:\d{1,2}[.)]\s*|[a-z][.)]\s*)?(?:minh chung goi y|goi y minh chung|goi y ve minh chung|minh chung|du lieu dinh luong|so lieu|thong tin, du lieu)\s*(?:\([^)]*\))?\s*[:.]/;
const CLAUSE = /^(\d{1,2})[.)]\s+/;
const POINT = /^([a-zđ])\)\s*/u;

/** A level named in a sentence ("Mức 1 là căn cứ để …") opens nothing; one that stands alone or before a colon does. */
function opensLevel(folded: string, rest: string): boolean {
  return rest === '' || /^(?:(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s*)?muc\s+\d\s*[:.–—-]/.test(folded);
}

export function lineKind(line: string): LineKind {
  const folded = fold(line);
  const after = (match: RegExpExecArray) => line.slice(match[0].length).trim();
  const annex = ANNEX.exec(folded);
  if (annex && line.length < 120) return { kind: 'annex', number: annex[1]?.toUpperCase() ?? '' };
  const article = ARTICLE.exec(folded);
  if (article && /^(?:Điều|ĐIỀU)/u.test(line))
    return { kind: 'article', number: article[1] ?? '', rest: after(article) };
  const criterion = CRITERION.exec(folded);
  if (criterion) return { kind: 'criterion', code: criterion[1] ?? '', rest: after(criterion) };
  const standard = STANDARD.exec(folded);
  if (standard) return { kind: 'standard', number: standard[1] ?? '', rest: after(standard) };
  const heading = /(?:^|\s)MỨC\s+(\d)(?!\d)/u.exec(line);
  if (heading && line === line.toLocaleUpperCase('vi') && line.length < 200 && !/^MỨC\s+\d\s*[:.]?$/u.test(line))
    return { kind: 'levelHeading', level: Number(heading[1]) };
  const level = LEVEL.exec(folded);
  if (level && IS_LEVEL.test(line) && opensLevel(folded, after(level)))
    return { kind: 'level', level: Number(level[1]), rest: after(level) };
  if (CHAPTER.test(folded) && line.length < 200 && !IS_LEVEL.test(line)) return { kind: 'chapter' };
  const suggestion = SUGGESTION.exec(folded);
  if (suggestion) return { kind: 'suggestion', rest: after(suggestion) };
  const clause = CLAUSE.exec(line);
  if (clause) return { kind: 'clause', number: clause[1] ?? '', rest: after(clause) };
  const point = POINT.exec(line.toLowerCase());
  if (point) return { kind: 'point', letter: point[1] ?? '', rest: after(point) };
  return { kind: 'text' };
}
