export { type OpenSchoolTools, openSchool } from './open-school.usecase.ts';
export { openingTools } from './opening-tools.ts';
export { setUpRoutes } from './set-up.routes.ts';
