import { linesOf, logFrom } from './log-file';
import { digestOf } from './snapshot-parts';
import type { StoredLog } from './stored';

const PARTS = ['{"name":"people","items":[]}', '{"name":"now","value":1}'];
const log: StoredLog = {
  workspace: 'maju',
  reasons: [{ reasonId: 'r1', key: 'buy' }],
  snapshot: { version: 2, sha256: digestOf(PARTS), parts: PARTS },
  decisions: [
    { version: 3, schemaVersion: 1, nowMs: 5, command: { type: 'tick' }, events: [{ type: 'wait-noted', at: 5 }] },
  ],
};
const textOf = (of: StoredLog): string => [...linesOf(of)].join('\n');

describe('an exported log', () => {
  it('says the same when it is read again', () => {
    expect(logFrom(textOf(log))).toEqual(log);
    const whole = { ...log, snapshot: undefined };
    expect(logFrom(`${textOf(whole)}\n`)).toEqual(whole);
  });

  it('holds nothing that was learned of people, and is whole without', () => {
    const learned = [
      '{"name":"rates","value":{"learns":true}}',
      '{"name":"ratesOfPeople","items":[["sari",[["buy",{"time":98.7654}]]]]}',
    ];
    const text = textOf({ ...log, snapshot: { version: 2, sha256: 'x', parts: [...PARTS, ...learned] } });
    expect(text).not.toMatch(/98\.7654|ratesOfPeople/);
    expect(logFrom(text)).toEqual(log);
  });

  it.each([
    ['is something else', '{"name":"x"}', /first line/],
    ['is no JSON at all', 'time,type', /line 1 is not JSON/],
    ['was cut in its snapshot', textOf(log).split('\n').slice(0, 2).join('\n'), /snapshot are missing/],
    ['begins with nothing', 'null', /first line/],
    ['has a snapshot of less than nothing', textOf(log).replace('"parts":2', '"parts":-2'), /first line/],
    ['holds nothing where a decision should be', `${textOf(log)}\nnull`, /line 5 is no decision/],
    ['has a decision without events', textOf(log).replace(/"events".*/, '"events":null}'), /line 4.*events/],
    ['has an event that is nothing', textOf(log).replace(/"events".*/, '"events":[null]}'), /line 4.*events\.0/],
    ['has a decision at no time', textOf(log).replace('"nowMs":5', '"nowMs":1e300'), /line 4.*nowMs/],
    ['was cut in a line', textOf(log).slice(0, -10), /line 4 is not JSON/],
  ])('is refused when it %s', (_, text, because) => {
    expect(() => logFrom(text)).toThrow(because);
  });
});
