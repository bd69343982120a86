export { makeFirstPassword } from './first-password.ts';
export {
  type Caller,
  createIdentity,
  hashPassword,
  type Identity,
  type IdentityAnswer,
  type IdentityCalls,
  unmailedDomain,
} from './identity.ts';
