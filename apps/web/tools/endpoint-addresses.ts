import { endpoints } from '@minhchung/contract';
import type { Plugin } from 'vite';

/**
 * Writes the address of the contract in place of `endpoints.getPlan`, so that a page carries the addresses it calls and
 * the first load none of the others. An endpoint that does not exist stops the build.
 */
export function endpointAddresses(): Plugin {
  const paths: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(endpoints).map(([name, { path }]) => [name, path]),
  );
  if (Object.keys(paths).length === 0) throw new Error('The contract is empty.');
  return {
    name: 'endpoint-addresses',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]web[\\/]src[\\/].*\.tsx?(\?|$)/, code: /\bendpoints\.\w/ },
      handler(code, id) {
        const written = code.replaceAll(/\bendpoints\.(\w+)/g, (whole, name: string) => {
          if (name === 'ts') return whole;
          const path = paths[name];
          if (path === undefined) throw new Error(`${id}: the contract has no endpoint ${name}`);
          return JSON.stringify(path);
        });
        return { code: written, map: null };
      },
    },
  };
}
