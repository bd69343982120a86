import type { Command } from './command.ts';
import { installationOptions } from './installation.ts';

export const userResetCommand: Command = {
  name: 'user reset',
  summary: {
    vi: 'Cấp lại mật khẩu đầu tiên cho người quên mật khẩu; in ra một lần',
    en: 'Give a new first password to somebody who forgot theirs; printed once',
  },
  arguments: [{ name: 'LOGIN', help: { vi: 'Tên đăng nhập hoặc thư điện tử', en: 'User name or e-mail' } }],
  options: installationOptions(),
  printsData: true,
  run: async (context) => {
    const { openInstallation } = await import('./installation.ts');
    const { Refusal } = await import('../platform/kit/refusal.ts');
    const { resetUser } = await import('./reset-user.ts');
    const [login = ''] = context.arguments;
    const installation = await openInstallation(context);
    if (!installation) return 2;
    try {
      const reset = await resetUser(installation.appUrl, login);
      if (context.isJson) context.printJson(reset);
      else {
        context.print(
          context.say({
            vi: `Tên đăng nhập: ${reset.username}\nMật khẩu đầu tiên: ${reset.firstPassword}\nCác phiên đang mở đã kết thúc; người dùng sẽ đổi mật khẩu khi đăng nhập.`,
            en: `User name: ${reset.username}\nFirst password: ${reset.firstPassword}\nOpen sessions were ended; it is changed at the next sign-in.`,
          }),
        );
      }
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.printError(context.say({ vi: `Không có tài khoản “${login}”.`, en: `There is no account “${login}”.` }));
      return 1;
    } finally {
      await installation.close();
    }
  },
};
