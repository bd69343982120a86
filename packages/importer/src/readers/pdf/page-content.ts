import type { getDocumentProxy } from 'unpdf';
import { cleanLine } from '../../text/fold.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** A piece of text on a page; points, y grows upwards. */
export interface TextPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
}

export interface RuleLine {
  /** Position on the axis that does not change. */
  at: number;
  from: number;
  to: number;
}

export interface PageContent {
  width: number;
  height: number;
  pieces: TextPiece[];
  horizontal: RuleLine[];
  vertical: RuleLine[];
}

/** Codes of the drawing operators, as pdf.js numbers them. */
interface DrawingCodes {
  save: number;
  restore: number;
  transform: number;
  constructPath: number;
}

type Matrix = [number, number, number, number, number, number];

const numbers = (value: unknown): number[] => {
  if (ArrayBuffer.isView(value) && 'length' in value) return Array.from(value as unknown as ArrayLike<number>);
  return Array.isArray(value) ? value.filter((part): part is number => typeof part === 'number') : [];
};

/** Text pieces and ruled lines of one page. */
export async function pageContent(page: PdfPage, codes: DrawingCodes): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const text = await page.getTextContent();
  const content: PageContent = { width: view.width, height: view.height, pieces: [], horizontal: [], vertical: [] };
  const boldFonts = new Map<string, boolean>();
  for (const item of text.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const matrix = numbers(item.transform);
    const size = Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0) || item.height;
    content.pieces.push({
      text: cleanLine(item.str),
      x: matrix[4] ?? 0,
      y: matrix[5] ?? 0,
      width: item.width,
      size,
      bold: isBold(page, item.fontName, boldFonts),
    });
  }
  readRules(operators, codes, content);
  return content;
}

function isBold(page: PdfPage, font: string, known: Map<string, boolean>): boolean {
  const cached = known.get(font);
  if (cached !== undefined) return cached;
  let bold = false;
  try {
    const found: unknown = page.commonObjs.get(font);
    const name: unknown = typeof found === 'object' && found !== null ? Reflect.get(found, 'name') : '';
    bold = typeof name === 'string' && /bold|black|heavy/i.test(name);
  } catch {
    bold = false;
  }
  known.set(font, bold);
  return bold;
}

function readRules(
  operators: { fnArray: number[]; argsArray: unknown[] },
  codes: DrawingCodes,
  content: PageContent,
): void {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const stack: Matrix[] = [];
  for (const [index, code] of operators.fnArray.entries()) {
    const args = operators.argsArray[index];
    if (code === codes.save) stack.push(matrix);
    else if (code === codes.restore) matrix = stack.pop() ?? matrix;
    else if (code === codes.transform) matrix = multiply(matrix, numbers(args));
    else if (code === codes.constructPath && Array.isArray(args)) {
      const path: unknown = args[1];
      const data = numbers(Array.isArray(path) ? path[0] : path);
      if (data.length <= 400) readPath(data, matrix, content);
    }
  }
}

function multiply(m: Matrix, n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = n;
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
}

/** Path data of pdf.js: 0 move, 1 line, 2 curve, 3 quadratic, 4 close. Thin rectangles are lines, too. */
function readPath(data: readonly number[], m: Matrix, content: PageContent): void {
  const points: [number, number][] = [];
  const flush = (): void => {
    if (points.length >= 2) addFigure(points, content);
    points.length = 0;
  };
  const at = (i: number): [number, number] => {
    const [x, y] = [data[i] ?? 0, data[i + 1] ?? 0];
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  };
  for (let i = 0; i < data.length; ) {
    const op = data[i++];
    if (op === 0) {
      flush();
      points.push(at(i));
      i += 2;
    } else if (op === 1) {
      points.push(at(i));
      i += 2;
    } else if (op === 2) i += 6;
    else if (op === 3) i += 4;
  }
  flush();
}

const THIN = 3;

function addFigure(points: readonly [number, number][], content: PageContent): void {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (x2 - x1 > content.width * 0.98 && y2 - y1 > content.height * 0.9) return;
  if (y2 - y1 <= THIN && x2 - x1 > THIN) content.horizontal.push({ at: (y1 + y2) / 2, from: x1, to: x2 });
  else if (x2 - x1 <= THIN && y2 - y1 > THIN) content.vertical.push({ at: (x1 + x2) / 2, from: y1, to: y2 });
  else if (points.length >= 4 && x2 - x1 > THIN && y2 - y1 > THIN) {
    content.horizontal.push({ at: y1, from: x1, to: x2 }, { at: y2, from: x1, to: x2 });
    content.vertical.push({ at: x1, from: y1, to: y2 }, { at: x2, from: y1, to: y2 });
  }
}
