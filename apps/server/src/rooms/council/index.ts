export { readCouncil } from './council.read-model.ts';
export { councilReader, councilWriter } from './council.repository.ts';
export { councilRoutes } from './council.routes.ts';
