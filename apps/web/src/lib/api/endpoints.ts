import type { Capability, endpoints as contract, SectionName } from '@minhchung/contract';
import type { Handle } from './handle.ts';

type Endpoints = { readonly [Name in keyof typeof contract]: Handle<(typeof contract)[Name]> };

// Written in by the build from the contract, so that no address is typed by hand (`tools/contract-constants.ts`).
declare const __ENDPOINTS__: Endpoints;
declare const __ROW_PATHS__: Readonly<Record<SectionName, string>>;
declare const __ROW_CAPABILITIES__: Readonly<Record<SectionName, Capability>>;

export const endpoints = __ENDPOINTS__;
/** Address of a table; its rows lie under `/{rowId}`. */
export const rowPaths = __ROW_PATHS__;
export const rowCapabilities = __ROW_CAPABILITIES__;
