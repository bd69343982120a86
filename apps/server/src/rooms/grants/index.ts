export { addAccount, type GrantTools, refuseUnknownPerson } from './add-account.usecase.ts';
export { changeGrant } from './change-grant.usecase.ts';
export { refuseEndlessGuest } from './grant.rules.ts';
export { grantTools } from './grant-tools.ts';
export { type GrantWriter, grantWriter } from './grants.repository.ts';
export { grantsRoutes } from './grants.routes.ts';
