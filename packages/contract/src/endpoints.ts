import type { Endpoint } from './endpoint.ts';
import { cyclesEndpoints, rowEndpoints } from './rooms/cycles.ts';
import { frameworksEndpoints } from './rooms/frameworks.ts';
import { importsEndpoints } from './rooms/imports.ts';
import { newCycleEndpoints } from './rooms/new-cycle.ts';
import { papersEndpoints } from './rooms/papers.ts';
import { peopleEndpoints } from './rooms/people.ts';
import { recognitionEndpoints } from './rooms/recognition.ts';
import { resourcesEndpoints } from './rooms/resources.ts';
import { schoolsEndpoints } from './rooms/schools.ts';
import { sessionEndpoints } from './rooms/session.ts';
import { schoolListsEndpoints } from './school-lists.ts';

/** Every endpoint by name. A table's six are `evidenceNeeds.add`, `.change`, `.changeMany`, `.remove`, `.restore`, `.move`. */
export const endpoints = {
  ...sessionEndpoints,
  ...schoolsEndpoints,
  ...peopleEndpoints,
  ...frameworksEndpoints,
  ...cyclesEndpoints,
  ...newCycleEndpoints,
  ...importsEndpoints,
  ...papersEndpoints,
  ...resourcesEndpoints,
  ...recognitionEndpoints,
  ...schoolListsEndpoints,
};

/** All of them in one list, for the OpenAPI document and the role matrix. */
export const allEndpoints: readonly Endpoint[] = [
  ...Object.values(endpoints),
  ...Object.values(rowEndpoints).flatMap((section) => Object.values(section)),
];
