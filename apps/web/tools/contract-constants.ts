import { endpoints, rowEndpoints, sections } from '@minhchung/contract';

/**
 * Constants that the build writes into `lib/api/endpoints.ts`: the addresses of the contract and the capability of each
 * table. Nothing else of the contract, above all no schema, reaches the browser.
 */
export function contractConstants(): Record<string, string> {
  const paths = Object.fromEntries(Object.entries(endpoints).map(([name, { path }]) => [name, path]));
  const rowPaths = Object.fromEntries(
    Object.entries(rowEndpoints).map(([name, { add }]) => [name, add.path.slice('POST '.length)]),
  );
  const rowCapabilities = Object.fromEntries(
    Object.entries(sections).map(([name, { capability }]) => [name, capability]),
  );
  if (Object.keys(paths).length === 0 || Object.keys(rowPaths).length === 0) throw new Error('The contract is empty.');
  return {
    __ENDPOINTS__: JSON.stringify(paths),
    __ROW_PATHS__: JSON.stringify(rowPaths),
    __ROW_CAPABILITIES__: JSON.stringify(rowCapabilities),
  };
}
