import type { EventRecorder } from '../../platform/events/event-recorder.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { AccountWriter } from '../accounts/index.ts';
import type { NewSchool } from '../schools/index.ts';
import { type OpenSchoolTools, openSchool } from '../set-up/index.ts';
import type { AuthorityReader } from './authorities.repository.ts';
import { type ChosenAccount, type ReadyChoice, takeAccount } from './choose-account.ts';
import type { SchoolPlacer } from './school-placer.repository.ts';

interface AddSchoolTools extends OpenSchoolTools {
  readonly accounts: AccountWriter;
  readonly authorities: AuthorityReader;
  readonly placer: SchoolPlacer;
  readonly platformEvents: EventRecorder;
}

interface AddSchool {
  readonly schoolId: string;
  readonly school: NewSchool;
  readonly authorityId: string | null;
  readonly administrator: ReadyChoice;
}

/** A school with the account that administers it. Who gets a new account also stands in the roster. */
export async function addSchool(tools: AddSchoolTools, input: AddSchool): Promise<ChosenAccount> {
  if (input.authorityId !== null && !(await tools.authorities.find(input.authorityId)))
    throw new Refusal('request.invalid', { problems: [{ place: '/authorityId', code: 'unknown' }] });

  const chosen = await takeAccount(tools, input.administrator, '/administrator');
  await openSchool(tools, {
    school: input.school,
    accountId: chosen.account.accountId,
    personName: input.administrator.choice.kind === 'new' ? chosen.account.name : null,
  });
  if (input.authorityId !== null) await tools.placer.change(1, { authorityId: input.authorityId });

  await tools.platformEvents.record({ kind: 'school.created', subjectType: 'school', subjectId: input.schoolId });
  return chosen;
}
