import { AssistBody, DeclineBody, EmployeeBody, HandoffRequestBody, ToSomebodyBody } from '@sambung/contracts';
import type { z } from 'zod';
import { detailsOf } from './validation';

const faults = (schema: z.ZodType, sent: unknown): Record<string, string> => {
  const { error } = schema.safeParse(sent);
  return Object.fromEntries(
    (error ? detailsOf(error, 'body', schema) : []).map(({ path, message }) => [path, message]),
  );
};
const ASKS =
  'expected {kind: "team", teamId} or {kind: "language", language, level?} or {kind: "colleague", employeeId}' +
  ' or {kind: "supervisor"} or {kind: "approval", authority, amount}';

describe('what is said of a wrong request', () => {
  it('names what is missing, what it looks like, and which keys there are', () =>
    expect(faults(AssistBody, { team: 'it' })).toEqual({
      'body.ask': `is missing; ${ASKS}`,
      body: 'Unrecognized key: "team"; known here: ask, handoffId, engagementId, note, promiseSeconds',
    }));

  it('names the kinds that there are, with what each of them needs', () =>
    expect(faults(AssistBody, { ask: { team: 'it' } })).toEqual({ 'body.ask.kind': ASKS }));

  it('names what a kind needs besides', () =>
    expect(faults(AssistBody, { ask: { kind: 'team' } })).toEqual({
      'body.ask.teamId': 'is missing; expected a text',
    }));

  it.each([
    [DeclineBody, { why: 'busy' }, 'body', 'Unrecognized key: "why"; known here: because'],
    [ToSomebodyBody, { employeeId: 'sari' }, 'body.toEmployeeId', 'is missing; expected a text'],
    [
      HandoffRequestBody,
      { reasonKey: 'buy', channel: 'phone', requires: { skills: { patience: 3 } } },
      'body.requires.skills',
      'expected a list of {skill, level}, received object',
    ],
    [
      EmployeeBody,
      { authorities: [{ what: 'refund', upTo: 5 }] },
      'body.authorities.0.until',
      'is missing; expected a time (RFC 3339) or null',
    ],
  ])('says what is expected instead of %#', (schema, sent, path, message) =>
    expect(faults(schema, sent)).toMatchObject({ [path]: message }),
  );

  it('leaves a schema its own words', () =>
    expect(faults(AssistBody, { ask: { kind: 'supervisor' }, promiseSeconds: 9 })['body.promiseSeconds']).toMatch(
      /10/,
    ));
});
