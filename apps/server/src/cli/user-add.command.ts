import type { Command } from './command.ts';
import { installationOptions } from './installation.ts';

export const userAddCommand: Command = {
  name: 'user add',
  summary: {
    vi: 'Lập tài khoản; mật khẩu đầu tiên được in ra một lần',
    en: 'Make an account; its first password is printed once',
  },
  arguments: [{ name: 'USERNAME', help: { vi: 'Tên đăng nhập', en: 'User name' } }],
  options: {
    ...installationOptions(),
    name: { placeholder: 'NAME', help: { vi: 'Họ và tên', en: 'Full name' } },
    email: { placeholder: 'EMAIL', help: { vi: 'Thư điện tử, nếu có', en: 'E-mail, if there is one' } },
    school: {
      placeholder: 'ID',
      help: { vi: 'Trường; cần khi máy chủ có nhiều trường', en: 'The school; needed when the server has several' },
    },
    role: {
      placeholder: 'ROLE',
      help: {
        vi: 'schoolAdministrator, contributor (mặc định) hoặc guestReader',
        en: 'schoolAdministrator, contributor (default) or guestReader',
      },
    },
    until: {
      placeholder: 'YYYY-MM-DD',
      help: { vi: 'Ngày hết hạn; bắt buộc với guestReader', en: 'Last day; required for guestReader' },
    },
    system: {
      help: { vi: 'Quản trị hệ thống, không thuộc trường nào', en: 'A system administrator who belongs to no school' },
    },
  },
  printsData: true,
  run: async (context) => {
    const { errorText } = await import('@minhchung/contract');
    const { openInstallation } = await import('./installation.ts');
    const { Refusal } = await import('../platform/kit/refusal.ts');
    const { addUser, readUserForm } = await import('./add-user.ts');
    const form = readUserForm(context);
    if ('problem' in form) {
      context.printError(context.say(form.problem));
      return 2;
    }
    const installation = await openInstallation(context);
    if (!installation) return 2;
    try {
      const added = await addUser(installation.appUrl, form.user);
      if ('problem' in added) {
        context.printError(context.say(added.problem));
        return 1;
      }
      if (context.isJson) context.printJson(added);
      else {
        context.print(
          context.say({
            vi: `Tên đăng nhập: ${added.username}\nMật khẩu đầu tiên: ${added.firstPassword}\nNgười dùng sẽ đổi mật khẩu khi đăng nhập.`,
            en: `User name: ${added.username}\nFirst password: ${added.firstPassword}\nIt is changed at the first sign-in.`,
          }),
        );
      }
      return 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.printError(errorText(error.code, context.language, error.content.params));
      return 1;
    } finally {
      await installation.close();
    }
  },
};
