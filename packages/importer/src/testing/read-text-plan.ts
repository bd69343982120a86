import type { Context } from '../model/context.ts';
import { readPlan } from '../read-plan.ts';
import { readText } from '../readers/read-text.ts';

/** Runs the recognisers over plain text, for tests of one recogniser. */
export function readTextPlan(text: string): Context {
  return readPlan(readText(text)).context;
}

/** A paper with only the given sections between letterhead and signature. */
export function paperWith(body: string): string {
  return `TRƯỜNG TIỂU HỌC TÂN AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nTự đánh giá năm học 2024-2025\nCăn cứ Thông tư số 17/2018/TT-BGDĐT ngày 22/8/2018 của Bộ Giáo dục và Đào tạo;\n${body}\nTrên đây là kế hoạch./.\nNơi nhận:\n- Lưu: VT.\nHIỆU TRƯỞNG\nNguyễn Văn An`;
}
