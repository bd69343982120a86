import { defaultDataFolder } from './default-data-folder.ts';
import { httpAddress, integerBetween, list, oneOf, path, postgresAddress, secretText, text } from './parsers.ts';
import { setting } from './setting.ts';

const nothing = (): undefined => undefined;

/** Every setting of the server. Help, command line, environment and the type `Config` come from here. */
export const settings = {
  host: setting<string>({
    flag: 'host',
    environmentVariable: 'MINHCHUNG_HOST',
    placeholder: 'HOST',
    help: {
      vi: 'Địa chỉ mạng để lắng nghe; 0.0.0.0 cho cả mạng nội bộ của trường',
      en: "Network address to listen on; 0.0.0.0 for the whole of the school's network",
    },
    defaultHelp: '127.0.0.1',
    parse: text,
    fallback: () => '127.0.0.1',
  }),
  port: setting<number>({
    flag: 'port',
    environmentVariable: 'MINHCHUNG_PORT',
    placeholder: 'PORT',
    help: { vi: 'Cổng; 0 là cổng trống bất kỳ', en: 'Port; 0 takes any free one' },
    defaultHelp: '3000',
    parse: integerBetween(0, 65_535),
    fallback: () => 3000,
  }),
  dataDirectory: setting<string>({
    flag: 'data',
    environmentVariable: 'MINHCHUNG_DATA',
    placeholder: 'DIR',
    help: {
      vi: 'Thư mục dữ liệu: cơ sở dữ liệu, tệp minh chứng, khóa bí mật',
      en: 'Data folder: database, evidence files, secrets',
    },
    defaultHelp: {
      vi: '/var/lib/minhchung khi chạy bằng root, còn lại trong thư mục dữ liệu của người dùng',
      en: "/var/lib/minhchung as root, otherwise in the user's data folder",
    },
    parse: path,
    fallback: defaultDataFolder,
  }),
  publicUrl: setting<string | undefined>({
    flag: 'public-url',
    environmentVariable: 'MINHCHUNG_PUBLIC_URL',
    placeholder: 'URL',
    help: {
      vi: 'Địa chỉ mà mọi người mở, khi máy chủ đứng sau proxy hoặc có tên miền',
      en: 'The address that people open, behind a proxy or with a domain name',
    },
    parse: httpAddress,
    fallback: nothing,
  }),
  language: setting<'vi' | 'en'>({
    flag: 'lang',
    environmentVariable: 'MINHCHUNG_LANG',
    placeholder: 'vi|en',
    help: { vi: 'Ngôn ngữ mặc định', en: 'Default language' },
    defaultHelp: 'vi',
    parse: oneOf(['vi', 'en']),
    fallback: () => 'vi',
  }),
  tlsCertificateFile: setting<string | undefined>({
    flag: 'tls-cert',
    environmentVariable: 'MINHCHUNG_TLS_CERT',
    placeholder: 'FILE',
    help: { vi: 'Chứng thư HTTPS (PEM); đi cùng --tls-key', en: 'HTTPS certificate (PEM); together with --tls-key' },
    parse: path,
    fallback: nothing,
  }),
  tlsKeyFile: setting<string | undefined>({
    flag: 'tls-key',
    environmentVariable: 'MINHCHUNG_TLS_KEY',
    placeholder: 'FILE',
    help: { vi: 'Khóa riêng của chứng thư (PEM)', en: 'Private key of the certificate (PEM)' },
    parse: path,
    fallback: nothing,
  }),
  trustedProxies: setting<readonly string[]>({
    environmentVariable: 'MINHCHUNG_TRUSTED_PROXIES',
    placeholder: 'IP,IP',
    help: {
      vi: 'Địa chỉ các proxy được tin khi chúng báo địa chỉ của người dùng',
      en: "Addresses of proxies that are believed about the visitor's address",
    },
    parse: list,
    fallback: () => [],
  }),
  role: setting<'web' | 'worker' | 'both'>({
    environmentVariable: 'MINHCHUNG_ROLE',
    placeholder: 'web|worker|both',
    help: {
      vi: 'Tiến trình này trả lời trang web, làm việc nền, hay cả hai',
      en: 'Whether this process answers requests, works on jobs, or both',
    },
    defaultHelp: 'both',
    parse: oneOf(['web', 'worker', 'both']),
    fallback: () => 'both',
  }),
  databaseUrl: setting<string | undefined>({
    environmentVariable: 'DATABASE_URL',
    placeholder: 'postgres://…',
    help: {
      vi: 'PostgreSQL 15 trở lên bên ngoài, vai trò của ứng dụng (không sở hữu gì); không đặt thì dùng PostgreSQL đi kèm',
      en: 'An external PostgreSQL 15 or later, the application role (owns nothing); without it the embedded one is used',
    },
    parse: postgresAddress,
    fallback: nothing,
  }),
  databaseOwnerUrl: setting<string | undefined>({
    environmentVariable: 'DATABASE_OWNER_URL',
    placeholder: 'postgres://…',
    help: {
      vi: 'Vai trò sở hữu lược đồ, chỉ dùng để nâng cấp; không đặt thì máy chủ không tự nâng cấp lược đồ',
      en: 'The role that owns the schema, used for migrations only; without it the server does not migrate',
    },
    parse: postgresAddress,
    fallback: nothing,
  }),
  authSecret: setting<string | undefined>({
    environmentVariable: 'MINHCHUNG_AUTH_SECRET',
    placeholder: '…',
    help: {
      vi: 'Khóa ký phiên đăng nhập, giống nhau ở mọi tiến trình; không đặt thì tự tạo và giữ trong thư mục dữ liệu',
      en: 'Key that signs sessions, the same in every process; otherwise made once and kept in the data folder',
    },
    parse: secretText,
    fallback: nothing,
  }),
  largestUploadMegabytes: setting<number>({
    environmentVariable: 'MINHCHUNG_UPLOAD_MAX_MB',
    placeholder: 'MB',
    help: { vi: 'Tệp minh chứng lớn nhất được tải lên', en: 'Largest evidence file that is taken' },
    defaultHelp: '200',
    parse: integerBetween(1, 10_000),
    fallback: () => 200,
  }),
  s3Url: setting<string | undefined>({
    environmentVariable: 'MINHCHUNG_S3_URL',
    placeholder: 'URL',
    help: {
      vi: 'Kho tệp S3; không đặt thì tệp nằm trong thư mục dữ liệu',
      en: 'S3 store for files; otherwise files lie in the data folder',
    },
    parse: httpAddress,
    fallback: nothing,
  }),
  s3Bucket: setting<string | undefined>({
    environmentVariable: 'MINHCHUNG_S3_BUCKET',
    placeholder: 'BUCKET',
    help: { vi: 'Tên thùng chứa S3', en: 'S3 bucket' },
    parse: text,
    fallback: nothing,
  }),
  s3Region: setting<string>({
    environmentVariable: 'MINHCHUNG_S3_REGION',
    placeholder: 'REGION',
    help: { vi: 'Vùng S3', en: 'S3 region' },
    defaultHelp: 'us-east-1',
    parse: text,
    fallback: () => 'us-east-1',
  }),
  s3AccessKeyId: setting<string | undefined>({
    environmentVariable: 'MINHCHUNG_S3_ACCESS_KEY_ID',
    placeholder: '…',
    help: { vi: 'Mã khóa truy cập S3', en: 'S3 access key id' },
    parse: text,
    fallback: nothing,
  }),
  s3SecretAccessKey: setting<string | undefined>({
    environmentVariable: 'MINHCHUNG_S3_SECRET_ACCESS_KEY',
    placeholder: '…',
    help: { vi: 'Khóa bí mật S3', en: 'S3 secret access key' },
    parse: text,
    fallback: nothing,
  }),
  nodeEnvironment: setting<'production' | 'development' | 'test'>({
    environmentVariable: 'NODE_ENV',
    placeholder: 'production|development|test',
    help: { vi: 'Chế độ chạy', en: 'Mode' },
    defaultHelp: 'production',
    parse: oneOf(['production', 'development', 'test']),
    fallback: () => 'production',
  }),
} as const;
