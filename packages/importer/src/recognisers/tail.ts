import type { Para } from '../model/blocks.ts';
import { type Context, joined } from '../model/context.ts';
import type { RecipientDraft, SignerDraft } from '../plan-draft.ts';
import { fold, isUpperCase, startsWithDash, stripEnd, withoutDash } from '../text/fold.ts';
import { isName, withoutHonorific } from '../text/names.ts';

const AUTHORITY = /^(tm|kt|tl|tuq|q|t\/m)\s*\.?\s+\S/;
const POST =
  /^(p\.?\s*|pho |q\.\s*|quyen )?(hieu truong|chu tich|truong ban|pho hieu truong|thu ky|nguoi lap|nguoi viet|phu trach)( hoi dong.*| hd.*| phu trach.*)?$/;

export const opensTail = (text: string): boolean => /^(tren day la|noi nhan\s*:?)/.test(fold(text));

/** From "Trên đây là …" on: closing sentence, recipients, signature. Returns the lines that are none of them. */
export function readTail(context: Context, paras: readonly Para[]): Para[] {
  const rest: Para[] = [];
  const closing: Para[] = [];
  const signer: SignerDraft = { authority: null, post: null, secondPost: null, name: null };
  let inClosing = false;
  let inRecipients = false;
  for (const here of paras) {
    const folded = fold(here.text);
    if (here.text === '') continue;
    if (/^\d{1,3}$/.test(here.text) && paras.every((other) => other === here || other.lines[0] !== here.lines[0]))
      context.ledger.markNoise(here, 'pageNumber');
    if (/^tren day la/.test(folded)) inClosing = true;
    if (/^noi nhan\b/.test(folded)) {
      inClosing = false;
      inRecipients = true;
      context.ledger.claim('/recipients', here);
      const inline = here.text.replace(/^nơi nhận\s*:?\s*/iu, '');
      if (inline.length > 3) for (const one of inline.split(/;\s*(?=[-–+•]\s)/u)) addRecipient(context, one, here);
    } else if (signer.name === null && readSigner(context, signer, here, folded)) inClosing = false;
    else if (inClosing) {
      closing.push(here);
      if (/\.\/\.?\s*$/.test(here.text)) inClosing = false;
    } else if (signer.name === null && inRecipients && (startsWithDash(here.text) || /^luu\b/.test(folded)))
      addRecipient(context, here.text, here);
    else if (
      inRecipients &&
      signer.post === null &&
      context.plan.recipients.length > 0 &&
      /^\p{Ll}|^\(/u.test(here.text)
    )
      continueRecipient(context, here);
    else if (/^\(?(ky|da ky|ky,|ky ten|ky va ghi|dong dau)/.test(folded))
      context.ledger.markNoise(here, 'signatureHint');
    else rest.push(here);
  }
  if (closing.length > 0) {
    context.plan.closing = joined(closing);
    context.ledger.claim('/closing', closing);
  }
  if (signer.post !== null || signer.name !== null) context.plan.signer = signer;
  return rest;
}

function readSigner(context: Context, signer: SignerDraft, here: Para, folded: string): boolean {
  const upper = isUpperCase(here.text);
  const bare = folded.replace(/^[\s(]+|[\s).]+$/g, '');
  if (AUTHORITY.test(bare) && !POST.test(bare) && upper && signer.post === null) {
    signer.authority = signer.authority === null ? here.text : `${signer.authority} ${here.text}`;
    context.ledger.claim('/signer/authority', here);
    return true;
  }
  if (POST.test(bare) && (upper || here.text.length < 40) && !startsWithDash(here.text)) {
    const field = signer.post === null ? 'post' : 'secondPost';
    signer[field] = here.text;
    context.ledger.claim(`/signer/${field}`, here);
    return true;
  }
  if (signer.authority !== null && signer.post === null && upper && !startsWithDash(here.text)) {
    signer.authority = `${signer.authority} ${here.text}`;
    context.ledger.claim('/signer/authority', here);
    return true;
  }
  const name = withoutHonorific(here.text);
  if ((signer.post ?? signer.authority) !== null && !startsWithDash(here.text) && isName(name)) {
    signer.name = name;
    context.ledger.claim('/signer/name', here);
    return true;
  }
  return false;
}

/** Name and purpose of "UBND phường (để báo cáo;", "Sở GDĐT (b/c)", "Lưu: VT." */
export function parseRecipient(text: string, order: number): RecipientDraft {
  const plain = withoutDash(text);
  const bracket = /^(.*?)\s*\(\s*([^()]*?)\s*\)?\s*[;.,]*$/u.exec(plain);
  const filed = /^lưu\s*:?\s*(.*)$/iu.exec(plain);
  if (filed) return { order, text: plain, name: stripEnd((filed[1] ?? '').replace(/\(.*$/, '')), purpose: 'Lưu' };
  if (bracket && plain.includes('('))
    return { order, text: plain, name: stripEnd(bracket[1] ?? ''), purpose: stripEnd(bracket[2] ?? '') || null };
  const bare =
    /^(.{2,}?)[\s,:–-]+((?:để\s+)?(?:b\/c|t\/h|th\/h|p\/h|báo cáo|thực hiện|phối hợp|theo dõi|biết|chỉ đạo))$/iu.exec(
      stripEnd(plain),
    );
  if (bare?.[1] && bare[2]) return { order, text: plain, name: stripEnd(bare[1]), purpose: bare[2] };
  return { order, text: plain, name: stripEnd(plain), purpose: null };
}

function addRecipient(context: Context, text: string, source: Para): void {
  const { recipients } = context.plan;
  context.ledger.claim(`/recipients/${recipients.length}`, source);
  recipients.push(parseRecipient(text, recipients.length + 1));
}

function continueRecipient(context: Context, here: Para): void {
  const { recipients } = context.plan;
  const last = recipients.pop();
  if (!last) return;
  context.ledger.claim(`/recipients/${recipients.length}`, here);
  recipients.push(parseRecipient(`${last.text} ${here.text}`, recipients.length + 1));
}
