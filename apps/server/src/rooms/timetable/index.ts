export {
  type SchoolCalendarWriter,
  schoolCalendarReader,
  schoolCalendarWriter,
} from './calendars/school-calendar.repository.ts';
export { timetableRoutes } from './timetable.routes.ts';
