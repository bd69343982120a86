import type { Endpoint } from './endpoint.ts';
import { councilEndpoints } from './rooms/council.ts';
import { councilAmendmentsEndpoints } from './rooms/council-amendments.ts';
import { cyclesEndpoints } from './rooms/cycles.ts';
import { documentsEndpoints } from './rooms/documents.ts';
import { frameworksEndpoints } from './rooms/frameworks.ts';
import { handoversEndpoints } from './rooms/handovers.ts';
import { importsEndpoints } from './rooms/imports.ts';
import { installationEndpoints } from './rooms/installation.ts';
import { invitationsEndpoints } from './rooms/invitations.ts';
import { lettersEndpoints } from './rooms/letters.ts';
import { newCycleEndpoints } from './rooms/new-cycle.ts';
import { officialTextsEndpoints } from './rooms/official-texts.ts';
import { paperNumbersEndpoints } from './rooms/paper-numbers.ts';
import { paperWordingsEndpoints } from './rooms/paper-wordings.ts';
import { papersEndpoints } from './rooms/papers.ts';
import { peopleEndpoints } from './rooms/people.ts';
import { plansEndpoints } from './rooms/plans.ts';
import { recognitionEndpoints } from './rooms/recognition.ts';
import { registersEndpoints } from './rooms/registers.ts';
import { resourcesEndpoints } from './rooms/resources.ts';
import { schoolLinksEndpoints } from './rooms/school-links.ts';
import { schoolsEndpoints } from './rooms/schools.ts';
import { searchEndpoints } from './rooms/search.ts';
import { sessionEndpoints } from './rooms/session.ts';
import { staffEndpoints } from './rooms/staff.ts';
import { timetableEndpoints } from './rooms/timetable.ts';
import { schoolListsEndpoints } from './school-lists.ts';
import { rowEndpoints } from './section-endpoints.ts';

/** Every endpoint by name. A table's six are `evidenceNeeds.add`, `.change`, `.changeMany`, `.remove`, `.restore`, `.move`. */
export const endpoints = {
  ...sessionEndpoints,
  ...schoolsEndpoints,
  ...peopleEndpoints,
  ...staffEndpoints,
  ...invitationsEndpoints,
  ...frameworksEndpoints,
  ...cyclesEndpoints,
  ...plansEndpoints,
  ...councilEndpoints,
  ...newCycleEndpoints,
  ...importsEndpoints,
  ...officialTextsEndpoints,
  ...papersEndpoints,
  ...paperWordingsEndpoints,
  ...paperNumbersEndpoints,
  ...councilAmendmentsEndpoints,
  ...handoversEndpoints,
  ...registersEndpoints,
  ...documentsEndpoints,
  ...resourcesEndpoints,
  ...lettersEndpoints,
  ...recognitionEndpoints,
  ...schoolListsEndpoints,
  ...schoolLinksEndpoints,
  ...searchEndpoints,
  ...installationEndpoints,
  ...timetableEndpoints,
};

/** All of them in one list, for the OpenAPI document and the role matrix. */
export const allEndpoints: readonly Endpoint[] = [
  ...Object.values(endpoints),
  ...Object.values(rowEndpoints).flatMap((section) => Object.values(section)),
];
