export { accountLimits } from './account-limits.ts';
export {
  type Account,
  type AccountReader,
  type AccountWriter,
  accountReader,
  accountWriter,
  unmailedDomain,
} from './accounts.repository.ts';
export { accountsRoutes } from './accounts.routes.ts';
