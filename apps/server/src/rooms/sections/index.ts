export {
  type NewRow,
  type SectionReader,
  type SectionWriter,
  sectionReader,
  sectionWriter,
} from './section.repository.ts';
export { refuseClosedCycle } from './section-locks.ts';
export { sectionTables } from './section-tables.ts';
export { sectionsRoutes } from './sections.routes.ts';
