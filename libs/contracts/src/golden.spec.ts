import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENTS, readEvent, toHeaders } from '.';

interface Golden {
  headers: Record<string, string>;
  value: Record<string, unknown>;
}
const folder = join(__dirname, '..', 'golden', 'v1');
const golden = (name: string): Golden => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Golden;

describe('the published events', () => {
  it('have a golden payload each, and none is left over', () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
    expect(files.sort()).toEqual([...EVENTS.keys()].sort());
  });

  it.each([...EVENTS.keys()])('%s as it was released can still be read, whole', (name) => {
    const { headers, value } = golden(name);
    const reading = readEvent(headers, JSON.stringify(value));
    expect(reading).toMatchObject({ kind: 'event', event: { name, data: value } });
  });

  it.each([...EVENTS.keys()])('%s is written as it was released', (name) => {
    const { headers, value } = golden(name);
    const reading = readEvent(headers, JSON.stringify(value));
    if (reading.kind !== 'event') throw new Error('unreadable');
    expect(toHeaders(reading.event, reading.event.number)).toEqual(headers);
  });

  it('are read by somebody who does not know the newest fields', () => {
    const { headers, value } = golden('handoff.requested');
    const later = JSON.stringify({ ...value, somethingNew: 1 });
    expect(readEvent(headers, later)).toMatchObject({ kind: 'event', event: { data: value } });
  });
});

describe('reading a record', () => {
  const { headers, value } = golden('handoff.requested');
  const text = JSON.stringify(value);

  it('leaves a type of a later version alone, with its number, so that the count goes on', () =>
    expect(readEvent({ ...headers, ce_type: 'sambung.handoff.frobnicated.v1' }, text)).toMatchObject({
      kind: 'unknown-type',
      number: 1,
    }));

  it.each(['ce_id', 'ce_type', 'ce_workspace', 'ce_time', 'ce_subject'])('says so when %s is missing', (name) => {
    const { [name]: _gone, ...rest } = headers;
    expect(readEvent(rest, text)).toMatchObject({ kind: 'unreadable', number: 1 });
  });

  it.each(['', '0', '-1', '1.5', 'x'])('cannot place a record numbered “%s”', (number) =>
    expect(readEvent({ ...headers, ce_sequence: number }, text)).toMatchObject({
      kind: 'unreadable',
      number: undefined,
    }),
  );

  it.each(['', 'not json', '[]', '{"handoffId":1}'])(
    'says what is wrong with the data “%s”, and never throws',
    (data) =>
      expect(readEvent(headers, data)).toMatchObject({
        kind: 'unreadable',
        because: expect.stringContaining('handoff.requested') as string,
      }),
  );
});
