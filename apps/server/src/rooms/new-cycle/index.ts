export { newCycleRoutes } from './new-cycle.routes.ts';
