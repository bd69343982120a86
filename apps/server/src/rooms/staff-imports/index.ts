export { staffImportsRoutes } from './staff-imports.routes.ts';
