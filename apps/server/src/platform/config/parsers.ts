import { resolve } from 'node:path';
import type { Parsed } from './setting.ts';

export function text(input: string): Parsed<string> {
  return { ok: true, value: input };
}

export function path(input: string): Parsed<string> {
  return { ok: true, value: resolve(input) };
}

export function integerBetween(smallest: number, largest: number): (input: string) => Parsed<number> {
  return (input) => {
    const value = Number(input);
    if (/^\d+$/.test(input) && value >= smallest && value <= largest) return { ok: true, value };
    return {
      ok: false,
      expected: { vi: `số nguyên từ ${smallest} đến ${largest}`, en: `a whole number from ${smallest} to ${largest}` },
    };
  };
}

export function oneOf<const Choice extends string>(choices: readonly Choice[]): (input: string) => Parsed<Choice> {
  return (input) => {
    const value = choices.find((choice) => choice === input);
    if (value !== undefined) return { ok: true, value };
    return { ok: false, expected: { vi: `một trong: ${choices.join(', ')}`, en: `one of: ${choices.join(', ')}` } };
  };
}

export function httpAddress(input: string): Parsed<string> {
  const url = URL.parse(input);
  if (url && (url.protocol === 'http:' || url.protocol === 'https:') && url.pathname === '/' && url.search === '') {
    return { ok: true, value: url.origin };
  }
  return {
    ok: false,
    expected: {
      vi: 'địa chỉ http(s) không kèm đường dẫn, ví dụ https://minhchung.truong.edu.vn',
      en: 'an http(s) address without a path, for example https://minhchung.school.edu.vn',
    },
  };
}

export function postgresAddress(input: string): Parsed<string> {
  if (/^postgres(ql)?:\/\/./.test(input)) return { ok: true, value: input };
  return {
    ok: false,
    expected: {
      vi: 'dạng postgres://vai-trò:mật-khẩu@máy/cơ-sở-dữ-liệu',
      en: 'postgres://role:password@host/database',
    },
  };
}

export function secretText(input: string): Parsed<string> {
  if (input.length >= 32) return { ok: true, value: input };
  return { ok: false, expected: { vi: 'ít nhất 32 ký tự ngẫu nhiên', en: 'at least 32 random characters' } };
}

export function list(input: string): Parsed<readonly string[]> {
  return {
    ok: true,
    value: input
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  };
}
