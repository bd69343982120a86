export { changeAmendment, startAmendment } from './amendments/amend-council.usecase.ts';
export { amendmentReader, amendmentWriter } from './amendments/amendment.repository.ts';
export { councilKeeper } from './amendments/council-keeper.ts';
export { upcomingCouncils } from './amendments/upcoming-council.repository.ts';
export { readCouncil } from './council.read-model.ts';
export { councilReader, councilWriter } from './council.repository.ts';
export { councilRoutes } from './council.routes.ts';
export {
  listCouncilVersions,
  readCouncilOn,
  readCouncilVersion,
  readLatestCouncil,
} from './council-versions.read-model.ts';
