import { rawFile } from './frameworks.ts';

/** A file of the law as plain data, to be damaged. */
export type Json = { [key: string]: Json } & Json[] & (string | number | boolean | null);

export function json(file: string): Json {
  return rawFile(file) as Json;
}

export function at(value: Json, key: string | number): Json {
  return (value as Record<string | number, Json>)[key] as Json;
}

export function set(value: Json, key: string, to: unknown): void {
  (value as Record<string, unknown>)[key] = to;
}

export function drop(value: Json, key: string): void {
  delete (value as Record<string, unknown>)[key];
}

export function swap(value: Json, a: number, b: number): void {
  const entries = value as unknown[];
  [entries[a], entries[b]] = [entries[b], entries[a]];
}

export function criterion(file: Json, standard: number, index: number): Json {
  return at(at(at(at(file, 'standards'), standard), 'criteria'), index);
}

export function level(file: Json, standard: number, index: number, at_: number): Json {
  return at(at(criterion(file, standard, index), 'levels'), at_);
}

export function find(value: Json, fits: (value: Record<string, unknown>) => boolean): Json {
  if (typeof value !== 'object' || value === null) return null as unknown as Json;
  if (!Array.isArray(value) && fits(value as Record<string, unknown>)) return value;
  for (const child of Object.values(value)) {
    const found = find(child as Json, fits);
    if (found) return found;
  }
  return null as unknown as Json;
}
