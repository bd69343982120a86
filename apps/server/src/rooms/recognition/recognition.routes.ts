import { endpoints } from '@minhchung/contract';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { Database, WriteTransaction } from '../../platform/db/database.ts';
import { eventRecorder } from '../../platform/events/event-recorder.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { schoolReader } from '../schools/index.ts';
import { readPredecessorRecognitions } from './predecessor-recognitions.read-model.ts';
import { recognitionWriter } from './recognition.repository.ts';
import { readRecognitionBoard } from './recognition-board.read-model.ts';
import { frameworkOn } from './rules-in-force.rules.ts';
import { countLegacyYears, decideEffect, type RecognitionTools, stateCondition } from './say-of-recognition.usecase.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly frameworks: FrameworkShelf;
}

export function recognitionRoutes(route: Route, { database, clock, frameworks }: Dependencies): void {
  const today = () => schoolDate(clock.now());
  const write = async (scope: SchoolScope, act: (tools: RecognitionTools, tx: WriteTransaction) => Promise<void>) => {
    await database.write(scope, (tx) =>
      act({ said: recognitionWriter(tx, scope), events: eventRecorder(tx, scope, clock) }, tx),
    );
    return { done: true as const };
  };

  route(endpoints.getRecognitionBoard, async ({ scope }) => {
    const board = await database.readTogether(scope, (tx) =>
      readRecognitionBoard(tx, scope, { shelf: frameworks, today: today() }),
    );
    if (!board) throw new Refusal('object.notFound');
    return board;
  });
  route(endpoints.decideRecognitionEffect, ({ scope, body }) =>
    write(scope, async (tools, tx) => {
      await decideEffect(tools, await readPredecessorRecognitions(tx, scope, today()), body);
    }),
  );
  route(endpoints.stateRecognitionCondition, ({ scope, params, body }) =>
    write(scope, async (tools, tx) => {
      const school = await schoolReader(tx, scope).get();
      const rules = frameworkOn(await frameworks.list(tx), school?.levels ?? [], today());
      const stated = rules?.recognition.conditions.filter(({ computable }) => !computable).map(({ key }) => key) ?? [];
      await stateCondition(tools, stated, { ...body, condition: params.condition });
    }),
  );
  route(endpoints.changeRecognitionSettings, ({ scope, body }) =>
    write(scope, (tools) => countLegacyYears(tools, body)),
  );
}
