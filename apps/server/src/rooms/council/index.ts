export { changeAmendment, startAmendment } from './amend-council.usecase.ts';
export { amendmentWriter } from './amendment.repository.ts';
export { readCouncil } from './council.read-model.ts';
export { councilReader, councilWriter } from './council.repository.ts';
export { councilRoutes } from './council.routes.ts';
export { readCouncilVersion } from './council-versions.read-model.ts';
