import type { Command } from './command.ts';

const USERNAME = 'quantri';

export const demoCommand: Command = {
  name: 'demo',
  summary: {
    vi: 'Mở trường mẫu để xem thử; dừng là xóa',
    en: 'Open a throw-away sample school; stopping removes it',
  },
  arguments: [],
  options: {
    port: { placeholder: 'PORT', help: { vi: 'Cổng (mặc định: cổng còn trống)', en: 'Port (default: a free one)' } },
  },
  printsData: false,
  helpFooter: {
    vi: 'Dữ liệu nằm trong thư mục tạm của riêng lần chạy này và không đụng đến dữ liệu của trường.',
    en: 'The data lie in a temporary folder of this run only and never touch the data of a school.',
  },
  run: async ({ options, environment, language, print, printError, say }) => {
    const { chmod, mkdtemp, rm } = await import('node:fs/promises');
    const { tmpdir } = await import('node:os');
    const { join } = await import('node:path');
    const { makeFirstPassword } = await import('../platform/identity/index.ts');
    const { describeProblem, loadConfig, readSurroundings } = await import('../platform/config/index.ts');
    const { describeStartFailure } = await import('./start-failure-texts.ts');
    const { serveUntilStopped } = await import('./serve-until-stopped.ts');
    const folder = await mkdtemp(join(tmpdir(), 'minhchung-demo-'));
    // As root the database runs as another user, who must get through.
    await chmod(folder, 0o711);
    try {
      const flags = { data: folder, port: typeof options.port === 'string' ? options.port : '0' };
      const outcome = loadConfig(flags, { ...readSurroundings(), environment: withoutInstallation(environment) });
      if (!outcome.ok) {
        for (const problem of outcome.problems) printError(describeProblem(problem, language));
        return 2;
      }
      const password = makeFirstPassword();
      let isFilled: Promise<boolean> = Promise.resolve(true);
      try {
        await serveUntilStopped(outcome.config, {
          started: (address) => {
            print(say({ vi: 'Đang chuẩn bị trường mẫu…', en: 'Preparing the sample school…' }));
            isFilled = setUpSample(address, password).then(
              () => {
                print(say({ vi: `Trường mẫu: ${address}`, en: `Sample school: ${address}` }));
                print(
                  say({
                    vi: `Tên đăng nhập: ${USERNAME} · Mật khẩu: ${password}`,
                    en: `User name: ${USERNAME} · Password: ${password}`,
                  }),
                );
                print(
                  say({
                    vi: 'Dừng bằng Ctrl + C; dữ liệu mẫu sẽ được xóa.',
                    en: 'Stop with Ctrl + C; the sample data are removed.',
                  }),
                );
                return true;
              },
              (error: unknown) => {
                printError(String(error));
                process.kill(process.pid, 'SIGTERM');
                return false;
              },
            );
          },
          stopping: () =>
            print(say({ vi: 'Đang dừng và xóa dữ liệu mẫu…', en: 'Stopping and removing the sample data…' })),
        });
      } catch (error) {
        const failure = describeStartFailure(error, outcome.config);
        if (!failure) throw error;
        printError(say(failure));
        return 1;
      }
      return (await isFilled) ? 0 : 1;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function setUpSample(address: string, password: string): Promise<void> {
  const answer = await fetch(`${address}/api/set-up`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ administrator: { name: 'Quản trị mẫu', username: USERNAME, password }, school: null }),
  });
  if (!answer.ok) throw new Error(`/api/set-up: ${answer.status} ${await answer.text()}`);
}

/** Settings of the real installation (its database, its files, its address) are not for a throw-away school. */
function withoutInstallation(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(DATABASE_|MINHCHUNG_)/.test(name)));
}
