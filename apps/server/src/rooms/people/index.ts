export { addPerson } from './add-person.usecase.ts';
export {
  type NewPerson,
  type PeopleReader,
  type PeopleWriter,
  peopleReader,
  peopleWriter,
} from './people.repository.ts';
export { peopleRoutes } from './people.routes.ts';
