export { refuseOtherNumber } from './change-plan.usecase.ts';
export { readPlan } from './plan.read-model.ts';
export { type PlanContent, planReader, planWriter } from './plan.repository.ts';
export { plansRoutes } from './plans.routes.ts';
