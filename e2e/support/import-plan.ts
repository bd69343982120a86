import { expect, type Page } from '@playwright/test';
import type { PlanPaper } from './plan-papers.ts';

/** Takes a paper in from the import page and stops at the review. */
export async function takePaperIn(page: Page, schoolAddress: string, paper: PlanPaper): Promise<void> {
  await page.goto(`${schoolAddress}/import`);
  await expect(page.getByRole('heading', { name: 'Nhập kế hoạch có sẵn' })).toBeVisible();
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp…', description: /Tệp Word/ }).click();
  await (await chosen).setFiles(paper.path);
  await expect(page.getByRole('heading', { name: 'Kiểm tra bản nhập' })).toBeVisible({ timeout: 30_000 });
}

/** Answers what must be answered: every spelling that is asked about is somebody of his own. */
export async function answerQuestions(page: Page): Promise<void> {
  const people = page.getByRole('group', { name: /^“.*” là ai\?/ });
  for (const question of await people.all()) {
    await question.getByRole('radio', { name: /^Người khác, thêm mới/ }).check();
  }
  await expect(page.getByText('Đã đủ để xác nhận.')).toBeVisible();
}

/** Confirms the import under review; the overview of the new cycle opens. */
export async function confirmImport(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Xem trước khi xác nhận' }).click();
  await expect(page.getByRole('heading', { name: 'Xác nhận bản nhập' })).toBeVisible();
  await page.getByRole('button', { name: 'Xác nhận và tạo' }).click();
  await expect(page).toHaveURL(/\/c\/cyc_\w+$/, { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Tổng quan', level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}
