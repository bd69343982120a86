export { addPerson } from './add-person.usecase.ts';
export { addPost } from './add-post.usecase.ts';
export { changePerson } from './change-person.usecase.ts';
export { changePost } from './change-post.usecase.ts';
export {
  type NewPerson,
  type PeopleReader,
  type PeopleWriter,
  peopleReader,
  peopleWriter,
} from './people.repository.ts';
export { peopleRoutes } from './people.routes.ts';
export { removePerson } from './remove-person.usecase.ts';
export { removePost } from './remove-post.usecase.ts';
