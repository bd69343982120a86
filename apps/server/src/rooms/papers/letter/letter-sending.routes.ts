import { endpoints, type InvestmentLetter, type OutgoingPaper } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../../platform/db/database.ts';
import { eventRecorder } from '../../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../../platform/kit/clock.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { Route } from '../../../platform/routing/route.ts';
import type { FrameworkShelf } from '../../frameworks/index.ts';
import { numberPaper, numberTools, outgoingWriter } from '../../registers/index.ts';
import { letterTools, sendInvestmentLetter, takeBackInvestmentLetter } from '../../resources/index.ts';
import { refuseClosedCycle } from '../../sections/index.ts';
import { keepNumber } from '../numbers/keep-number.ts';
import { readPaperToNumber } from '../numbers/papers-to-number.read-model.ts';
import { readPaperSource } from '../paper-source.read-model.ts';
import { letterContent } from './letter-content.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly frameworks: FrameworkShelf;
}

/** A letter leaves the school: it is numbered and what it prints is kept (C25, C81). */
export function letterSendingRoutes(route: Route, deps: Dependencies): void {
  const { database, clock, frameworks } = deps;

  route(endpoints.sendInvestmentLetter, ({ scope, params, body }) =>
    database.write(scope, async (tx) => {
      const { cycleId, investmentLetterId: letterId } = params;
      await refuseClosedCycle(tx, scope, cycleId);
      return sendInvestmentLetter(
        {
          ...letterTools(tx, scope, deps),
          number: async (issuedOn) => {
            const paper = await readPaperToNumber(tx, scope, { cycleId, paper: 'investmentLetter', letterId });
            await numberPaper(
              {
                ...numberTools(tx, scope, deps),
                keep: (number) => keepNumber(tx, scope, deps, { paper, number }),
              },
              paper,
              { issuedOn, numbering: body.numbering ?? 'written' },
            );
          },
          content: async () => {
            const today = schoolDate(clock.now());
            const source = await readPaperSource(tx, scope, cycleId, {
              frameworks,
              today,
              choice: { letter: letterId },
            });
            if (!source) throw new Refusal('object.notFound');
            return letterContent(source);
          },
          follow: (letter) => followLetter(tx, scope, deps, letter, 'issued'),
        },
        { cycleId, letterId, ...body },
      );
    }),
  );

  route(endpoints.takeBackInvestmentLetter, ({ scope, params, body }) =>
    database.write(scope, async (tx) => {
      const { cycleId, investmentLetterId: letterId } = params;
      await refuseClosedCycle(tx, scope, cycleId);
      return takeBackInvestmentLetter(
        {
          ...letterTools(tx, scope, deps),
          follow: (letter) => followLetter(tx, scope, deps, letter, 'numbered'),
        },
        { cycleId, letterId, ...body },
      );
    }),
  );
}

/** Only an undo takes a line of the register a step back; that is why it does not go through the rules of its steps. */
async function followLetter(
  tx: WriteTransaction,
  scope: SchoolScope,
  { clock, makeId }: Dependencies,
  letter: InvestmentLetter,
  status: OutgoingPaper['status'],
): Promise<void> {
  const register = outgoingWriter(tx, scope, makeId);
  const line = await register.ofLetter(letter.investmentLetterId);
  if (!line || line.status === status) return;
  const after = await register.change(line.outgoingPaperId, line.version, {
    status,
    subject: letter.subject || line.subject,
    signer: letter.signerName,
    recipients: letter.addressee.replaceAll('\n', '; '),
  });
  if (!after) throw new Refusal('object.changed', { current: line });
  await eventRecorder(tx, scope, clock).record({
    kind: 'outgoing.changed',
    subjectType: 'outgoingPaper',
    subjectId: line.outgoingPaperId,
    cycleId: line.cycleId,
    detail: { notation: line.notation, before: { status: line.status }, after: { status } },
  });
}
