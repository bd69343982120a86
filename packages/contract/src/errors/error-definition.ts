/**
 * Every refusal that the server can give: a dotted code, its HTTP status and its wording.
 * `{name}` in a wording is filled from the problem's `params`.
 */
export interface ErrorDefinition {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 423 | 429 | 500 | 503;
  readonly vi: string;
  readonly en: string;
}
