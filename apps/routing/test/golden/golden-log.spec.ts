import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECISION_SCHEMA, EVENT_TYPES, readEvents, UnreadableHistory, type Upcaster } from '@sambung/decision-log';
import { Switchboard } from '@sambung/switchboard';
import { aDay } from './a-day';

const fileOf = (version: number): string => join(__dirname, `decisions.v${version}.jsonl`);
/** First the queue that the log led to, then one decision a line. */
function stored(version: number): { decisions: unknown[][]; queue: object[] } {
  const [queue, ...decisions] = readFileSync(fileOf(version), 'utf8').trim().split('\n');
  return {
    queue: JSON.parse(queue ?? '[]') as object[],
    decisions: decisions.map((line) => JSON.parse(line) as unknown[]),
  };
}

function replayed(version: number): Switchboard {
  const board = Switchboard.empty();
  stored(version).decisions.forEach((events, index) => {
    for (const event of readEvents({ version: index + 1, schemaVersion: version, events })) board.apply(event);
  });
  return board;
}

// Once for each schema, when it is released: GOLDEN=write npx jest golden-log. Kinds of event that come later without a new schema are added at the end.
if (process.env['GOLDEN'] === 'write' && !existsSync(fileOf(DECISION_SCHEMA))) {
  const board = Switchboard.empty();
  const decisions = aDay();
  for (const event of decisions.flat()) board.apply(event);
  const lines = [board.queue(), ...decisions].map((line) => `${JSON.stringify(line)}\n`);
  writeFileSync(fileOf(DECISION_SCHEMA), lines.join(''));
}

describe('the log of every released version', () => {
  const versions = Array.from({ length: DECISION_SCHEMA }, (_, index) => [index + 1]);

  it.each(versions)('leads to the same switchboard as when version %i wrote it', (version) => {
    const board = replayed(version);
    expect(board.queue()).toMatchObject(stored(version).queue);
    expect(board.violations({ deep: true })).toEqual([]);
  });

  it('holds most of what can be decided, so that it is worth replaying', () => {
    const types = new Set(
      stored(DECISION_SCHEMA)
        .decisions.flat()
        .map((event) => (event as { type: string }).type),
    );
    expect(types.size).toBeGreaterThan(EVENT_TYPES.size / 2);
  });

  it('is lifted version by version where its shape has changed', () => {
    const upcasters = new Map<number, Upcaster>([
      [1, (event) => ({ ...event, commandId: String(event['id']) })],
      [2, ({ id: _gone, ...event }) => ({ ...event, at: 7 })],
    ]);
    const old = { version: 1, schemaVersion: 1, events: [{ type: 'command-done', id: 3 }] };
    expect(readEvents(old, upcasters, 3)).toEqual([{ type: 'command-done', commandId: '3', at: 7 }]);
    expect(() => readEvents(old, new Map(), 3)).toThrow(UnreadableHistory);
  });
});
