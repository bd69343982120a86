import type { Command } from './command.ts';
import { installationOptions } from './installation.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: {
    vi: 'Sao lưu toàn bộ dữ liệu vào một tệp ZIP, kể cả khi máy chủ đang chạy',
    en: 'Write everything into one ZIP file, also while the server runs',
  },
  arguments: [{ name: 'FILE', help: { vi: 'Tệp sao lưu sẽ tạo', en: 'Backup file to make' } }],
  options: installationOptions(),
  printsData: true,
  run: async (context) => {
    const { access, readFile } = await import('node:fs/promises');
    const { join, resolve } = await import('node:path');
    const { openInstallation } = await import('./installation.ts');
    const { writeBackup } = await import('../platform/backup/index.ts');
    const { projectFolder } = await import('../platform/config/index.ts');
    const target = resolve(context.arguments[0] ?? '');
    const isTaken = await access(target).then(
      () => true,
      () => false,
    );
    if (isTaken) {
      context.printError(
        context.say({ vi: `${target} đã có. Xin chọn tên khác.`, en: `${target} exists. Choose another name.` }),
      );
      return 1;
    }
    const installation = await openInstallation(context);
    if (!installation) return 2;
    try {
      const { version } = JSON.parse(await readFile(join(projectFolder(), 'package.json'), 'utf8'));
      const outcome = await writeBackup({ ...installation, target, productVersion: String(version), now: new Date() });
      if (context.isJson) context.printJson({ file: target, ...outcome });
      else {
        context.print(
          context.say({
            vi: `Đã sao lưu ${outcome.tables} bảng, ${outcome.rows} dòng, ${outcome.files} tệp vào ${target}.\nMã nội dung: ${outcome.digest}\nTệp này chứa khóa bí mật của máy chủ: cất giữ cẩn thận.`,
            en: `Saved ${outcome.tables} tables, ${outcome.rows} rows, ${outcome.files} files to ${target}.\nContent hash: ${outcome.digest}\nThe file holds the server's secret keys: keep it safe.`,
          }),
        );
      }
      return 0;
    } finally {
      await installation.close();
    }
  },
};
