import { endpoints } from '@minhchung/contract';
import type { Database } from '../../platform/db/database.ts';
import { type Clock, schoolDate } from '../../platform/kit/clock.ts';
import { Refusal } from '../../platform/kit/refusal.ts';
import type { Route } from '../../platform/routing/route.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { readRecognitionBoard } from './recognition-board.read-model.ts';

interface Dependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly frameworks: FrameworkShelf;
}

export function recognitionRoutes(route: Route, { database, clock, frameworks }: Dependencies): void {
  route(endpoints.getRecognitionBoard, async ({ scope }) => {
    const today = schoolDate(clock.now());
    const board = await database.readTogether(scope, (tx) =>
      readRecognitionBoard(tx, scope, { shelf: frameworks, today }),
    );
    if (!board) throw new Refusal('object.notFound');
    return board;
  });
}
