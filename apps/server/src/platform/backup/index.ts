export { type RestoreRefusalCode, RestoreRefused, restoreBackup } from './restore-backup.ts';
export { type BackupOutcome, writeBackup } from './write-backup.ts';
