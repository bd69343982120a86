export { schoolLinksRoutes } from './school-links.routes.ts';
