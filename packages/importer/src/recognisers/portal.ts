import type { Para } from '../model/blocks.ts';
import type { Context } from '../model/context.ts';
import type { NoiseClass } from '../parsed-plan.ts';
import type { PortalDraft } from '../plan-draft.ts';
import { fold } from '../text/fold.ts';

const BLOCKS =
  /^(bai tin lien quan|tin doc nhieu|tin (moi|noi bat|lien quan|khac)|lien ket( website| web)?|bai viet (lien quan|moi|khac)|cac tin (khac|lien quan|da dua)|cung chuyen muc|van ban moi|thu vien anh|danh muc|dang nhap|tin tuc lien quan)\s*:?$/;
const MENU =
  /^(trang chu|gioi thieu|tin tuc.*|van ban|cong khai|thu vien( anh)?|lien he|thong bao|su kien|chia se|gui email|in trang|in bai viet|tim kiem|dang (nhap|ky)|quen mat khau|danh muc|so do (cong|trang|site)|tweet|facebook|zalo|like|ban in|hoi dap|lich cong tac|video|album.*|quay lai|len dau trang)$/;

function ensure(context: Context): PortalDraft {
  context.plan.portal ??= {
    dateTimeText: null,
    dateTime: null,
    welcome: null,
    articleTitle: null,
    authorLine: null,
    author: null,
    blocks: [],
    statisticsTitle: null,
    counters: { today: null, yesterday: null, month: null, year: null },
    counterLines: [],
  };
  return context.plan.portal;
}

const number = (text: string): number => Number(text.replace(/[.,\s]/g, ''));

/** What a school portal prints around the article. Returns true when the line is one of its known parts. */
export function readPortalLine(context: Context, here: Para): boolean {
  const text = here.text.replace(/\s*\|\s*$/, '');
  const folded = fold(text);
  const claim = (field: string): true => {
    context.ledger.claim(`/portal/${field}`, here, 0.95);
    return true;
  };
  const clock = /(\d{1,2})\/(\d{1,2})\/(\d{4})\s*[-–,|]?\s*(\d{1,2}):(\d{2})/.exec(text);
  if (clock && text.length < 60) {
    const portal = ensure(context);
    const pad = (value: string | undefined): string => (value ?? '').padStart(2, '0');
    portal.dateTimeText ??= text;
    portal.dateTime ??= `${clock[3]}-${pad(clock[2])}-${pad(clock[1])}T${pad(clock[4])}:${clock[5]}`;
    return claim('dateTime');
  }
  if (/^chao mung/.test(folded)) {
    ensure(context).welcome ??= text;
    return claim('welcome');
  }
  if (/^tac gia\s*:/.test(folded)) {
    const portal = ensure(context);
    portal.authorLine = text;
    portal.author = text.replace(/^[^:]*:\s*/, '');
    return claim('author');
  }
  if (/^thong ke( truy cap)?$|^(luot|so luot) truy cap$/.test(folded)) {
    ensure(context).statisticsTitle = text;
    return claim('statisticsTitle');
  }
  if (BLOCKS.test(folded)) {
    const { blocks } = ensure(context);
    blocks.push(text);
    return claim(`blocks/${blocks.length - 1}`);
  }
  return readCounter(context, text, folded, claim);
}

function readCounter(context: Context, text: string, folded: string, claim: (field: string) => true): boolean {
  const match =
    /^(hom nay|hom qua|thang\s+(\d{1,2})|nam\s+(\d{4})|tong( so)?( luot)?( truy cap)?|dang (truy cap|online)|truc tuyen)\s*:?\s*:\s*([\d.,]+)$/.exec(
      folded,
    );
  if (!match?.[1] || !match[8]) return false;
  const portal = ensure(context);
  const { counters } = portal;
  const value = number(match[8]);
  const shown = text.slice(text.lastIndexOf(':') + 1).trim();
  portal.counterLines.push(text);
  if (match[1] === 'hom nay') counters.today = value;
  else if (match[1] === 'hom qua') counters.yesterday = value;
  else if (match[2]) counters.month = { month: Number(match[2]), value, text: shown };
  else if (match[3]) counters.year = { year: Number(match[3]), value, text: shown };
  return claim(`counterLines/${portal.counterLines.length - 1}`);
}

export function readArticleTitle(context: Context, here: Para): void {
  ensure(context).articleTitle ??= here.text;
  context.ledger.claim('/portal/articleTitle', here, 0.95);
}

/** Class of a line that is only known as portal furniture, or null. */
export function portalNoiseClass(text: string): NoiseClass | null {
  const folded = fold(text);
  if (MENU.test(folded)) return 'portalMenu';
  if (/^trang chu\s*[»>/]|\s»\s/.test(folded)) return 'breadcrumb';
  if (/^(luot xem|so luot xem|da xem)\s*:?\s*[\d.]+$|^\(?\d+ luot xem\)?$/.test(folded)) return 'portalCounter';
  if (/^(ban quyen|copyright|©|dia chi\s*:|dien thoai\s*:|email\s*:|website\s*:|thiet ke boi|hotline)/.test(folded))
    return 'portalFooter';
  if (/^[\s_*=.~–—-]{3,}$/.test(text) || /^[-*_]$/.test(text)) return 'separator';
  if (/^(trang\s+)?\d{1,3}(\s*\/\s*\d{1,3})?$/.test(folded) && /trang|\//.test(folded)) return 'pageNumber';
  return null;
}
