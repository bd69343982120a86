export { createFrameworkShelf, type FrameworkShelf } from './framework-shelf.ts';
export { frameworksRoutes } from './frameworks.routes.ts';
export { loadCrosswalks, loadFrameworks } from './load-frameworks.ts';
