export { schoolListReader } from './school-list.repository.ts';
export { schoolListsRoutes } from './school-lists.routes.ts';
