export { accountLimits } from './account-limits.ts';
export {
  type Account,
  type AccountReader,
  type AccountWriter,
  accountWriter,
} from './accounts.repository.ts';
export { accountsRoutes } from './accounts.routes.ts';
export { addSystemAdministrator } from './add-system-administrator.usecase.ts';
export { resetForgottenPassword } from './reset-forgotten-password.usecase.ts';
