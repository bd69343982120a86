export { authoritiesRoutes } from './authorities.routes.ts';
export { installationRoutes } from './installation.routes.ts';
export { findSchool } from './installation-schools.read-model.ts';
export { networkRoutes } from './network.routes.ts';
