export type { FileStore, StoredContent } from './file-store.ts';
export { localFileStore } from './local-file-store.ts';
export { openFileStore } from './open-file-store.ts';
