import { join } from 'node:path';
import type { Config } from '../config/index.ts';
import type { FileStore } from './file-store.ts';
import { localFileStore } from './local-file-store.ts';
import { s3FileStore } from './s3-file-store.ts';

type FileSettings = Pick<
  Config,
  'dataDirectory' | 's3Url' | 's3Bucket' | 's3Region' | 's3AccessKeyId' | 's3SecretAccessKey'
>;

/** The store that the settings name: a bucket, or the data folder. */
export function openFileStore(config: FileSettings, now: () => Date): FileStore {
  const { s3Url: url, s3Bucket: bucket, s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = config;
  const folder = join(config.dataDirectory, 'files');
  if (!url || !bucket || !accessKeyId || !secretAccessKey) return localFileStore(folder);
  return s3FileStore({
    url,
    bucket,
    region: config.s3Region,
    accessKeyId,
    secretAccessKey,
    incomingFolder: join(folder, 'incoming'),
    now,
  });
}
