export { type CreateCycle, type CreatedCycle, createCycle } from './create-cycle.usecase.ts';
export { cycleReader, cycleWriter } from './cycle.repository.ts';
export { fitsLevels } from './cycle.rules.ts';
export { cyclesRoutes, cycleTools } from './cycles.routes.ts';
