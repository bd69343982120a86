export { createFrameworkShelf, type FrameworkShelf } from './framework-shelf.ts';
export { frameworksRoutes } from './frameworks.routes.ts';
export { loadFrameworks } from './load-frameworks.ts';
