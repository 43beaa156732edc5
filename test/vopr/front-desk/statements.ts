import type { NewEvent } from '@sambung/outbox';
import type { SimulatedOutboxTable } from '../../../libs/outbox/test/simulated-outbox-table';
import { OF_DIRECTORY, OF_EMPTY_TABLES } from '../directory/statements-of-directory';
import { Statements, type Recognised } from './statement';
import { intoOutbox } from './statements-of-outbox';
import { ofParking } from './statements-of-parking';
import { OF_PEOPLE } from './statements-of-people';
import { OF_READING } from './statements-of-reading';
import { OF_REQUESTS } from './statements-of-requests';

const RECOGNISED = { ofFrontDesk: new Map() as Recognised, ofDirectory: new Map() as Recognised };

/** Models of all statements of front-desk that the seeded world plays. Each is held to PostgreSQL by `statements.int.spec.ts`. */
export const statementsWith = (outbox: SimulatedOutboxTable, committed: (event: NewEvent) => void): Statements =>
  new Statements(RECOGNISED.ofFrontDesk, [
    ...OF_REQUESTS,
    ...OF_READING,
    ...OF_PEOPLE,
    ...ofParking(),
    intoOutbox(outbox, committed),
  ]);

/** Those of the directory, as far as people and reasons are changed. */
export const statementsOfDirectory = (outbox: SimulatedOutboxTable): Statements =>
  new Statements(RECOGNISED.ofDirectory, [...OF_DIRECTORY, intoOutbox(outbox, () => undefined)], OF_EMPTY_TABLES);
