export { createSchool, type NewSchool } from './create-school.usecase.ts';
export { letterheadOn, letterheadStart } from './letterhead-on.rules.ts';
export { type SchoolReader, type SchoolWriter, schoolReader, schoolWriter } from './schools.repository.ts';
export { schoolsRoutes } from './schools.routes.ts';
