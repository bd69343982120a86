import type { Command } from './command.ts';
import { installationOptions } from './installation.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: {
    vi: 'Chứng minh nhật ký chưa bị sửa: mọi chuỗi băm của các trường và của hệ thống',
    en: 'Prove that the diaries were not altered: the hash chains of every school and of the system',
  },
  arguments: [],
  options: installationOptions(),
  printsData: true,
  run: async (context) => {
    const { openInstallation } = await import('./installation.ts');
    const { openDatabase } = await import('../platform/db/open-database.ts');
    const { verifyChains } = await import('../platform/events/verify-chains.ts');
    const installation = await openInstallation(context);
    if (!installation) return 2;
    const database = openDatabase(installation.appUrl, 2, () => undefined);
    try {
      const report = await verifyChains(database);
      if (context.isJson) context.printJson(report);
      else {
        context.print(
          context.say({
            vi: `Đã kiểm ${report.chains} chuỗi, ${report.events} sự kiện: ${report.broken.length === 0 ? 'nguyên vẹn.' : `${report.broken.length} chuỗi bị đứt.`}`,
            en: `Checked ${report.chains} chains, ${report.events} events: ${report.broken.length === 0 ? 'intact.' : `${report.broken.length} broken.`}`,
          }),
        );
        for (const link of report.broken) context.printError(context.say(describe(link)));
      }
      return report.broken.length === 0 ? 0 : 1;
    } finally {
      await database.close();
      await installation.close();
    }
  },
};

const PROBLEMS = {
  gap: { vi: 'thiếu sự kiện', en: 'an event is missing' },
  predecessor: { vi: 'không nối với sự kiện trước', en: 'does not follow the event before' },
  content: { vi: 'nội dung đã bị sửa', en: 'its content was altered' },
  end: { vi: 'phần cuối đã bị cắt hoặc thay', en: 'the end was cut off or exchanged' },
} as const;

function describe({ chain, sequence, problem }: { chain: string; sequence: number; problem: keyof typeof PROBLEMS }) {
  return {
    vi: `${chain}: đứt ở sự kiện số ${sequence} (${PROBLEMS[problem].vi})`,
    en: `${chain}: broken at event ${sequence} (${PROBLEMS[problem].en})`,
  };
}
