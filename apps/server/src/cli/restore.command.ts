import type { RestoreRefusalCode } from '../platform/backup/index.ts';
import type { LocalText } from '../platform/config/index.ts';
import type { Command } from './command.ts';
import { installationOptions } from './installation.ts';

const refusals: Readonly<Record<RestoreRefusalCode, LocalText>> = {
  notBackup: {
    vi: 'Tệp này không phải bản sao lưu của Minh Chứng, hoặc đã hỏng phần cuối.',
    en: 'This file is no backup of Minh Chứng, or its end is damaged.',
  },
  fromNewerVersion: {
    vi: 'Bản sao lưu do phiên bản mới hơn tạo ra. Xin nâng cấp Minh Chứng rồi phục hồi.',
    en: 'The backup was made by a newer version. Upgrade Minh Chứng, then restore.',
  },
  notEmpty: {
    vi: 'Thư mục dữ liệu này đã có trường. Xin phục hồi vào thư mục trống: --data THƯ_MỤC_MỚI.',
    en: 'This data folder already holds a school. Restore into an empty one: --data NEW_FOLDER.',
  },
  damaged: {
    vi: 'Bản sao lưu bị hỏng. Không có gì được đưa vào. Xin dùng bản sao lưu khác.',
    en: 'The backup is damaged. Nothing was loaded. Use another backup.',
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: {
    vi: 'Phục hồi bản sao lưu vào một thư mục dữ liệu trống và kiểm tra từng bảng, từng tệp',
    en: 'Restore a backup into an empty data folder, checking every table and file',
  },
  arguments: [{ name: 'FILE', help: { vi: 'Tệp sao lưu', en: 'Backup file' } }],
  options: installationOptions(),
  printsData: true,
  run: async (context) => {
    const { resolve } = await import('node:path');
    const { openInstallation } = await import('./installation.ts');
    const { RestoreRefused, restoreBackup } = await import('../platform/backup/index.ts');
    const installation = await openInstallation(context);
    if (!installation) return 2;
    try {
      const outcome = await restoreBackup({ ...installation, source: resolve(context.arguments[0] ?? '') });
      if (context.isJson) context.printJson(outcome);
      else {
        context.print(
          context.say({
            vi: `Đã phục hồi ${outcome.tables} bảng, ${outcome.rows} dòng, ${outcome.files} tệp.\nMã nội dung: ${outcome.digest}`,
            en: `Restored ${outcome.tables} tables, ${outcome.rows} rows, ${outcome.files} files.\nContent hash: ${outcome.digest}`,
          }),
        );
      }
      return 0;
    } catch (error) {
      if (!(error instanceof RestoreRefused)) throw error;
      context.printError(`${context.say(refusals[error.code])}${error.place ? ` (${error.place})` : ''}`);
      return 1;
    } finally {
      await installation.close();
    }
  },
};
