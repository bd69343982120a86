import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chapterPage, contentsPage, wholeGuide } from './guide-page.ts';
import { type Chapter, renderChapter } from './render-chapter.ts';

const FONTS = ['vietnamese-400', 'latin-400', 'vietnamese-600', 'latin-600'];

/**
 * The user guide as pages that the product serves itself: `docs/huong-dan` with its pictures, and `docs/how-to` for
 * whoever keeps the machine. No script, nothing from outside.
 */
export async function buildGuide(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'how-to'), { recursive: true });
  const { start, chapters } = await readGuide(root);
  const howTo = await readFolder(join(root, 'docs', 'how-to'), 'how-to/');
  await Promise.all([
    ...[...chapters, ...howTo].map((chapter) => writeFile(join(folder, chapter.file), chapterPage(chapter, chapters))),
    writeFile(join(folder, 'index.html'), contentsPage(start, chapters)),
    writeFile(join(folder, 'all.html'), wholeGuide(start, chapters)),
    writeFile(join(folder, 'guide.json'), JSON.stringify(guideIndex(chapters))),
    copyFile(join(import.meta.dirname, 'guide.css'), join(folder, 'guide.css')),
    cp(join(root, 'docs', 'images', 'guide'), join(folder, 'images'), { recursive: true }),
    ...FONTS.map((name) => {
      const file = `be-vietnam-pro-${name}-normal.woff2`;
      return copyFile(
        join(root, 'node_modules', '@fontsource', 'be-vietnam-pro', 'files', file),
        join(folder, `${name}.woff2`),
      );
    }),
  ]);
}

/** The chapters in their order, and the page that lists them. */
export async function readGuide(root: string): Promise<{ start: Chapter; chapters: readonly Chapter[] }> {
  const files = await readFolder(join(root, 'docs', 'huong-dan'), '');
  const start = files.find(({ file }) => file === 'index.html');
  if (!start) throw new Error('docs/huong-dan/README.md is missing.');
  return { start, chapters: files.filter((chapter) => chapter !== start) };
}

/** What the server looks up: which page of the product belongs to which chapter, and the words of every part. */
export function guideIndex(chapters: readonly Chapter[]) {
  return {
    pages: Object.fromEntries(chapters.flatMap(({ file, pages }) => pages.map((page) => [page, file]))),
    sections: chapters.flatMap(({ sections, title }) => sections.map((section) => ({ ...section, chapter: title }))),
  };
}

async function readFolder(folder: string, prefix: string): Promise<Chapter[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => renderChapter(`${prefix}${name}`, await readFile(join(folder, name), 'utf8'))),
  );
}
