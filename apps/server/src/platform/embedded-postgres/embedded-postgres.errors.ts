export type EmbeddedPostgresErrorCode =
  | 'postgres.platform_without_binaries'
  | 'postgres.no_unprivileged_user'
  | 'postgres.folder_closed_to_server_user'
  | 'postgres.folder_without_credentials'
  | 'postgres.other_major_version'
  | 'postgres.init_failed'
  | 'postgres.start_failed'
  | 'postgres.start_timed_out'
  | 'postgres.stop_timed_out';

/** A refusal of the launcher; `code` and `parameters` are what a message for people is built from. */
export class EmbeddedPostgresError extends Error {
  readonly code: EmbeddedPostgresErrorCode;
  readonly parameters: Readonly<Record<string, string>>;

  constructor(code: EmbeddedPostgresErrorCode, parameters: Readonly<Record<string, string>> = {}) {
    const details = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
    super([code, ...details].join(' '));
    this.name = 'EmbeddedPostgresError';
    this.code = code;
    this.parameters = parameters;
  }
}
