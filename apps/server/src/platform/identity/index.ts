export { makeFirstPassword } from './first-password.ts';
export { type Caller, createIdentity, type Identity, type IdentityAnswer, type IdentityCalls } from './identity.ts';
