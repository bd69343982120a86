import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from './config-problem.ts';
import { loadConfig } from './load-config.ts';
import { loadSecrets } from './secrets.ts';
import type { Surroundings } from './setting.ts';
import { settings } from './settings.ts';
import { settingsHelp } from './settings-help.ts';

const ordinaryUser: Surroundings = {
  isRoot: false,
  platform: 'linux',
  homeFolder: '/home/an',
  workingFolder: '/srv/minh-chung',
  environment: {},
};

test('with nothing said the server listens on this machine only and keeps its data outside the program', () => {
  expect(loadConfig({}, ordinaryUser)).toMatchObject({
    ok: true,
    config: { host: '127.0.0.1', port: 3000, dataDirectory: '/home/an/.local/share/minhchung', language: 'vi' },
  });
  expect(loadConfig({}, { ...ordinaryUser, isRoot: true })).toMatchObject({
    config: { dataDirectory: '/var/lib/minhchung' },
  });
  expect(loadConfig({}, { ...ordinaryUser, homeFolder: undefined })).toMatchObject({
    config: { dataDirectory: '/srv/minh-chung/.data' },
  });
});

test('a flag wins over the environment, and an empty variable says nothing', () => {
  const environment = { MINHCHUNG_PORT: '4000', MINHCHUNG_HOST: '', MINHCHUNG_PUBLIC_URL: 'https://mc.edu.vn/' };
  expect(loadConfig({ port: '5000' }, { ...ordinaryUser, environment })).toMatchObject({
    config: { port: 5000, host: '127.0.0.1', publicUrl: 'https://mc.edu.vn' },
  });
});

test('all problems are told at once, and no value is repeated', () => {
  const environment = { DATABASE_OWNER_URL: 'postgres://o:secret@h/d', MINHCHUNG_AUTH_SECRET: 'too-short' };
  const outcome = loadConfig({ port: 'abc', 'tls-cert': 'a.pem', lang: 'fr' }, { ...ordinaryUser, environment });
  if (outcome.ok) throw new Error('the settings must be refused');
  const texts = outcome.problems.map((problem) => describeProblem(problem, 'vi'));
  expect(texts).toEqual([
    '--port: cần số nguyên từ 0 đến 65535.',
    '--lang: cần một trong: vi, en.',
    'MINHCHUNG_AUTH_SECRET: cần ít nhất 32 ký tự ngẫu nhiên.',
    '--tls-cert cần đi cùng --tls-key.',
    'DATABASE_OWNER_URL cần đi cùng DATABASE_URL.',
  ]);
});

test('the help names every setting in both languages', () => {
  for (const { environmentVariable, help } of Object.values(settings)) {
    expect(settingsHelp('vi')).toContain(environmentVariable);
    expect(settingsHelp('vi')).toContain(help.vi);
    expect(settingsHelp('en')).toContain(help.en);
  }
});

test('secrets are made once and are readable by this user only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minhchung-secrets-'));
  const made = await Promise.all([loadSecrets(folder), loadSecrets(folder)]);
  expect(made[0]).toEqual(made[1]);
  expect(await loadSecrets(folder)).toEqual(made[0]);
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  await rm(folder, { recursive: true });
});
