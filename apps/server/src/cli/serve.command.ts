import { flagSettings, settingsHelp } from '../platform/config/index.ts';
import type { Command } from './command.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: { vi: 'Chạy máy chủ Minh Chứng', en: 'Run the Minh Chứng server' },
  arguments: [],
  options: Object.fromEntries(flagSettings().map(({ flag, placeholder, help }) => [flag, { placeholder, help }])),
  printsData: false,
  explainOptions: (language) =>
    `${{ vi: 'Cài đặt (cờ dòng lệnh, biến môi trường):', en: 'Settings (flag, environment variable):' }[language]}\n${settingsHelp(language)}`,
  run: async ({ options, environment, language, print, printError, say }) => {
    const { serveUntilStopped } = await import('./serve-until-stopped.ts');
    const { networkAddresses } = await import('./network-addresses.ts');
    const { describeStartFailure } = await import('./start-failure-texts.ts');
    const { describeProblem, loadConfig, readSurroundings } = await import('../platform/config/index.ts');
    const outcome = loadConfig(textOptions(options), { ...readSurroundings(), environment });
    if (!outcome.ok) {
      for (const problem of outcome.problems) printError(describeProblem(problem, language));
      return 2;
    }
    try {
      const ended = await serveUntilStopped(outcome.config, {
        started: (address) => {
          print(say({ vi: `Minh Chứng: ${address}`, en: `Minh Chứng: ${address}` }));
          if (outcome.config.publicUrl) return;
          for (const one of networkAddresses(address, outcome.config.host))
            print(say({ vi: `Máy khác trong mạng mở: ${one}`, en: `Other machines of the network open: ${one}` }));
        },
        stopping: () => print(say({ vi: 'Đang dừng…', en: 'Stopping…' })),
      });
      if (ended.kind === 'stopped') return 0;
      const place = ended.address ?? say({ vi: 'đang khởi động', en: 'still starting' });
      print(
        say({
          vi: `Minh Chứng đã chạy trên dữ liệu này (tiến trình ${ended.processId}): ${place}`,
          en: `Minh Chứng is already running on these data (process ${ended.processId}): ${place}`,
        }),
      );
      return 1;
    } catch (error) {
      const failure = describeStartFailure(error, outcome.config);
      if (!failure) throw error;
      printError(say(failure));
      return 1;
    }
  },
};

function textOptions(options: Readonly<Record<string, string | true | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
