export { cyclesRoutes } from './cycles.routes.ts';
