import type { Config, LocalText } from '../platform/config/index.ts';
import { type DatabaseFault, DatabaseUnusable } from '../platform/db/reach-database.ts';
import { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from '../platform/embedded-postgres/index.ts';

/** What a person can do about a start that failed; `undefined` for a failure that is ours to repair. */
export function describeStartFailure(error: unknown, config: Config): LocalText | undefined {
  if (error instanceof EmbeddedPostgresError) return fillIn(postgresTexts[error.code], error.parameters);
  if (error instanceof DatabaseUnusable) return fillIn(databaseTexts[error.fault], { setting: error.setting });
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const certificate = describeCertificateFailure(error, code, config);
  if (certificate) return certificate;
  const { host, port, dataDirectory } = config;
  if (code === 'EADDRINUSE') {
    return {
      vi: `Cổng ${port} đang được chương trình khác dùng. Chọn cổng khác: --port ${port + 1}`,
      en: `Port ${port} is in use by another program. Choose another one: --port ${port + 1}`,
    };
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return { vi: `Máy này không có địa chỉ ${host} (--host).`, en: `This machine has no address ${host} (--host).` };
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      vi: `Không có quyền: cổng ${port} hoặc thư mục ${dataDirectory}. Chọn cổng từ 1024 hoặc --data khác.`,
      en: `Not permitted: port ${port} or folder ${dataDirectory}. Choose a port from 1024 on, or another --data.`,
    };
  }
  return undefined;
}

function describeCertificateFailure(error: unknown, code: unknown, config: Config): LocalText | undefined {
  const path = error instanceof Error && 'path' in error ? error.path : undefined;
  if (path !== undefined && (path === config.tlsCertificateFile || path === config.tlsKeyFile)) {
    return {
      vi: `Không đọc được tệp ${path} (--tls-cert, --tls-key).`,
      en: `The file ${path} cannot be read (--tls-cert, --tls-key).`,
    };
  }
  if (typeof code !== 'string' || !code.startsWith('ERR_OSSL')) return undefined;
  return {
    vi: 'Chứng thư và khóa không dùng được với nhau: cần hai tệp PEM, khóa đúng của chứng thư và không đặt mật khẩu (--tls-cert, --tls-key).',
    en: 'Certificate and key do not work together: two PEM files are needed, the key that of the certificate and without a password (--tls-cert, --tls-key).',
  };
}

const databaseTexts: Readonly<Record<DatabaseFault, LocalText>> = {
  unreachable: {
    vi: 'Không kết nối được PostgreSQL ở {setting}. Kiểm tra tên máy, cổng và tường lửa.',
    en: 'PostgreSQL at {setting} cannot be reached. Check host, port and firewall.',
  },
  refused: {
    vi: 'PostgreSQL không cho vai trò trong {setting} vào. Kiểm tra tên, mật khẩu và tên cơ sở dữ liệu.',
    en: 'PostgreSQL does not let the role of {setting} in. Check role, password and database.',
  },
  tooOld: {
    vi: 'PostgreSQL ở {setting} quá cũ; cần bản 15 trở lên.',
    en: 'PostgreSQL at {setting} is too old; 15 or later is needed.',
  },
  withoutSchema: {
    vi: 'Cơ sở dữ liệu ở {setting} chưa có bảng của Minh Chứng. Chạy một lần với DATABASE_OWNER_URL để tạo.',
    en: 'The database at {setting} holds no tables of Minh Chứng. Start once with DATABASE_OWNER_URL to make them.',
  },
  olderSchema: {
    vi: 'Cơ sở dữ liệu ở {setting} còn ở bản cũ hơn chương trình này. Chạy một lần với DATABASE_OWNER_URL để nâng lên.',
    en: 'The database at {setting} is older than this program. Start once with DATABASE_OWNER_URL to bring it up to date.',
  },
};

function fillIn({ vi, en }: LocalText, parameters: Readonly<Record<string, string>>): LocalText {
  const replace = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '…');
  return { vi: replace(vi), en: replace(en) };
}

const postgresTexts: Readonly<Record<EmbeddedPostgresErrorCode, LocalText>> = {
  'postgres.platform_without_binaries': {
    vi: 'Chưa có PostgreSQL đi kèm cho {platform}. Chạy "npm ci" lại, hoặc đặt DATABASE_URL.',
    en: 'There is no PostgreSQL for {platform}. Run "npm ci" again, or set DATABASE_URL.',
  },
  'postgres.no_unprivileged_user': {
    vi: 'PostgreSQL không chạy bằng root và máy không có người dùng nào trong: {tried}.',
    en: 'PostgreSQL does not run as root, and this machine has none of the users: {tried}.',
  },
  'postgres.folder_closed_to_server_user': {
    vi: 'Người dùng {user} (chạy PostgreSQL) không vào được thư mục {folder}. Chọn thư mục dữ liệu khác: --data',
    en: 'The user {user}, who runs PostgreSQL, cannot enter {folder}. Choose another data folder: --data',
  },
  'postgres.folder_without_credentials': {
    vi: 'Thư mục {folder} có cơ sở dữ liệu nhưng thiếu credentials.json. Khôi phục tệp này từ bản sao lưu.',
    en: '{folder} holds a database but no credentials.json. Restore that file from a backup.',
  },
  'postgres.other_major_version': {
    vi: 'Cơ sở dữ liệu ở {folder} thuộc PostgreSQL {found}; bản này dùng PostgreSQL {needed}.',
    en: 'The database in {folder} is of PostgreSQL {found}; this release runs PostgreSQL {needed}.',
  },
  'postgres.init_failed': {
    vi: 'Không tạo được cơ sở dữ liệu: {output}',
    en: 'The database could not be created: {output}',
  },
  'postgres.start_failed': { vi: 'PostgreSQL không chạy được: {reason}', en: 'PostgreSQL did not start: {reason}' },
  'postgres.start_timed_out': {
    vi: 'PostgreSQL chưa sẵn sàng sau {seconds} giây.',
    en: 'PostgreSQL was not ready after {seconds} seconds.',
  },
  'postgres.stop_timed_out': { vi: 'PostgreSQL không dừng trong 60 giây.', en: 'PostgreSQL did not stop within 60 s.' },
};
