export { staffImportsRoutes } from './staff-imports.routes.ts';
export { createStaffReader, type StaffReader } from './staff-reader.ts';
