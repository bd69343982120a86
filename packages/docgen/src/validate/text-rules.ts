import { END_MARK } from '../format/administrative-format.ts';
import type { Components, SignerParagraphs } from './components.ts';
import { at, DOCUMENT, type DocxProfile, type Finding } from './finding.ts';
import type { WordDocument, WordParagraph } from './word-document.ts';

const on = (paragraph: WordParagraph) => at('paragraph', paragraph.index, paragraph.text);
const DOTS = /…{2,}|\.{4,}|_{3,}/u;

/** N712: Căn cứ lines end ";", the last "."; "Theo đề nghị …" may end with a comma in older papers. */
export function legalBasisRules({ legalBases }: Components): readonly Finding[] {
  return legalBases.flatMap((line, index): readonly Finding[] => {
    const text = line.text.trim();
    const isLast = index === legalBases.length - 1;
    const allowed = isLast ? (/^theo đề nghị/iu.test(text) ? '.,' : '.') : ';';
    const found = text.slice(-1);
    if (allowed.includes(found)) return [];
    return [{ rule: 'N712', place: on(line), parameters: { n: index + 1, found } }];
  });
}

/** N714 archive line, N715 dashes and marks of the recipients. */
export function recipientRules({ recipientsTitle, recipients }: Components): readonly Finding[] {
  if (recipientsTitle === undefined) return [{ rule: 'N714', place: DOCUMENT, parameters: { found: '' } }];
  const findings: Finding[] = [];
  if (!/^Nơi nhận:$/u.test(recipientsTitle.text.trim())) {
    findings.push({
      rule: 'N715',
      place: on(recipientsTitle),
      parameters: { line: recipientsTitle.text, suggested: 'Nơi nhận:' },
    });
  }
  const last = recipients.at(-1);
  if (last === undefined || !/^-\s*Lưu:\s*VT\b/u.test(last.text.trim())) {
    findings.push({ rule: 'N714', place: on(last ?? recipientsTitle), parameters: { found: last?.text ?? '' } });
  }
  for (const line of recipients) {
    const text = line.text.trim();
    const mark = line === last ? '.' : ';';
    if (text.startsWith('- ') && text.endsWith(mark)) continue;
    const suggested = `- ${text.replace(/^[-–+]\s*/u, '').replace(/[;.,\s]+$/u, '')}${mark}`;
    findings.push({ rule: 'N715', place: on(line), parameters: { line: text, suggested } });
  }
  return findings;
}

const PREFIX = /^(TM|KT|TL|TUQ|Q)\b/u;
const ACADEMIC = /^(?:GS|PGS|TSKH|TS|ThS|CN|BS|NGND|NGƯT|NSƯT)\b\.?/u;

/** N718 parts of the signature block, N719 prefix of the authority, N720 academic titles. */
export function signatureRules({ signers }: Components, profile: DocxProfile): readonly Finding[] {
  const all = signers.length === 0 ? [{ posts: [], name: undefined }] : signers;
  return all.flatMap((signer) => signerRules(signer, profile));
}

function signerRules({ posts, name: signerName }: SignerParagraphs, profile: DocxProfile): readonly Finding[] {
  const findings: Finding[] = [];
  const isFilled = (line: WordParagraph | undefined) =>
    line !== undefined && !DOTS.test(line.text) && line.text.trim() !== '';
  if (posts.length === 0 || (profile.status === 'issued' && !posts.every(isFilled))) {
    findings.push({ rule: 'N718', place: DOCUMENT, parameters: { missing: 'post' } });
  }
  if (signerName === undefined || (profile.status === 'issued' && !isFilled(signerName))) {
    findings.push({ rule: 'N718', place: DOCUMENT, parameters: { missing: 'name' } });
  }
  const [first, second] = posts;
  const prefix = first === undefined ? null : PREFIX.exec(first.text.trim())?.[1];
  if (first !== undefined && prefix !== undefined && prefix !== null) {
    const needsSecond = prefix !== 'Q';
    const rightPost = prefix !== 'KT' || /^PHÓ\b/u.test(second?.text.trim() ?? '');
    if (!first.text.trim().startsWith(`${prefix}. `) || (needsSecond && second === undefined) || !rightPost) {
      findings.push({
        rule: 'N719',
        place: on(first),
        parameters: { post: posts.map((one) => one.text.trim()).join(' / ') },
      });
    }
  }
  if (signerName !== undefined && ACADEMIC.test(signerName.text.trim())) {
    findings.push({ rule: 'N720', place: on(signerName), parameters: { raw: signerName.text.trim() } });
  }
  return findings;
}

/** N725: the text ends with "./." before the signature. */
export function endMarkRule({ lastSentence }: Components): readonly Finding[] {
  if (lastSentence === undefined || lastSentence.text.trim().endsWith(END_MARK)) return [];
  return [{ rule: 'N725', place: on(lastSentence), parameters: { found: lastSentence.text.trim().slice(-10) } }];
}

/** N723: each annex says what it is attached to, with number and date of the paper, and counts its pages from 1. */
export function annexRules(document: WordDocument, components: Components): readonly Finding[] {
  const number = components.number?.text.trim().replace(/^Số:\s*/u, '') ?? '';
  const date = /ngày .*$/u.exec(components.placeAndDate?.text.trim() ?? '')?.[0] ?? '';
  return components.annexes.flatMap(({ title, attachedTo }): readonly Finding[] => {
    const finding = (problem: string): Finding => ({
      rule: 'N723',
      place: on(attachedTo ?? title),
      parameters: { n: title.text.trim(), problem },
    });
    if (attachedTo === undefined) return [finding('notAttached')];
    const text = attachedTo.text.replaceAll(/\s+/g, ' ');
    const problems: Finding[] = [];
    if (!text.includes(number)) problems.push(finding('otherNumber'));
    if (!text.includes(date)) problems.push(finding('otherDate'));
    if (!/^\(.*\)$/u.test(text.trim())) problems.push(finding('noBrackets'));
    if (document.sections[title.section - 1]?.pageNumberStart !== 1) problems.push(finding('pageNumbersGoOn'));
    return problems;
  });
}

const LEFTOVER = /\{\{|\}\}|\$\{|<%|%>|\[\[|\]\]|\bundefined\b|\[object |\(nhà trường bổ sung\)/iu;
const DAMAGED = /\ufffd|[\ue000-\uf8ff]|Ð/u;

/** N038 template markers (and, once issued, dots that wait for a value), N735 text that is not NFC or damaged. */
export function leftoverRules(document: WordDocument, profile: DocxProfile): readonly Finding[] {
  return document.paragraphs.flatMap((paragraph): readonly Finding[] => {
    const findings: Finding[] = [];
    const marker = LEFTOVER.exec(paragraph.text) ?? (profile.status === 'issued' ? DOTS.exec(paragraph.text) : null);
    if (marker !== null) findings.push({ rule: 'N038', place: on(paragraph), parameters: { found: marker[0] } });
    const kind = paragraph.text !== paragraph.text.normalize('NFC') ? 'NFD' : DAMAGED.exec(paragraph.text)?.[0];
    if (kind !== undefined) findings.push({ rule: 'N735', place: on(paragraph), parameters: { kind } });
    return findings;
  });
}
