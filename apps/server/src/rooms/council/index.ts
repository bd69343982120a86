export { changeAmendment, startAmendment } from './amend-council.usecase.ts';
export { amendmentReader, amendmentWriter } from './amendment.repository.ts';
export { readCouncil } from './council.read-model.ts';
export { councilReader, councilWriter } from './council.repository.ts';
export { councilRoutes } from './council.routes.ts';
export { councilKeeper } from './council-keeper.ts';
export {
  listCouncilVersions,
  readCouncilOn,
  readCouncilVersion,
  readLatestCouncil,
} from './council-versions.read-model.ts';
export { upcomingCouncils } from './upcoming-council.repository.ts';
