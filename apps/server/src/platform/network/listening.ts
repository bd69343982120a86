/** Where this process takes requests, for those who ask how to reach it. */
export interface Listening {
  readonly host: string;
  /** Whether this process itself speaks HTTPS. */
  readonly hasCertificate: boolean;
  /** Known once the door is open. */
  readonly port: () => number;
}
