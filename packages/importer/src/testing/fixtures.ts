import { readdirSync, readFileSync } from 'node:fs';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

export const fixtureNames = (folder: string): string[] => readdirSync(new URL(`${folder}/`, FIXTURES)).sort();

export const fixtureBytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, FIXTURES)));

export const fixtureText = (path: string): string => readFileSync(new URL(path, FIXTURES), 'utf8');

export function fixtureJson(path: string): unknown {
  const value: unknown = JSON.parse(fixtureText(path));
  return value;
}
