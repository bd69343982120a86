export { authoritiesRoutes } from './authorities.routes.ts';
export { installationRoutes } from './installation.routes.ts';
export { networkRoutes } from './network.routes.ts';
