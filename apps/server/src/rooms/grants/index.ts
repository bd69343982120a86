export { addAccount, type GrantTools } from './add-account.usecase.ts';
export { grantTools } from './grant-tools.ts';
export { type GrantWriter, grantWriter } from './grants.repository.ts';
export { grantsRoutes } from './grants.routes.ts';
