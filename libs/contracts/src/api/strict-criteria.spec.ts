import { HandoffRequestBody, PreviewBody, ReasonBody } from '..';
import type { Criteria } from '../vocabulary';
import { MOST_SAID, StrictCriteria } from './strict-criteria';

/** So many things: a role, and in an alternative's exclusions a skill for each of the rest. */
function saying(things: number): Criteria {
  const skills = Array.from({ length: things - 1 }, (_, at) => ({ skill: `skill-${String(at)}`, level: 1 }));
  const not = Array.from({ length: Math.ceil(skills.length / 20) }, (_, at) => ({
    skills: skills.slice(20 * at, 20 * at + 20),
  }));
  return { role: 'cashier', anyOf: [{ not: not.slice(0, 9) }, { not: not.slice(9) }] };
}

describe('what a handoff or a step of a plan may ask for', () => {
  it('is as much as anybody can mean', () => expect(StrictCriteria.safeParse(saying(MOST_SAID)).success).toBe(true));

  it.each([
    ['a handoff', HandoffRequestBody, (requires: Criteria) => ({ reasonKey: 'buy', requires }), 'requires'],
    ['a preview', PreviewBody, (requires: Criteria) => ({ requires }), 'requires'],
    [
      'a plan',
      ReasonBody,
      (criteria: Criteria) => ({
        ...{ key: 'buy', name: { id: 'Beli', en: 'Buy' } },
        plan: { steps: [{ criteria, holdSeconds: 30 }], lastResort: { employeeId: 'lina' } },
      }),
      'plan.steps.0.criteria',
    ],
  ])('by %s is refused with its place where it is more: everybody is held to all of it', (_, schema, body, place) => {
    const issues = schema.safeParse(body(saying(MOST_SAID + 1))).error?.issues.map(({ path, message }) => ({
      path: path.join('.'),
      message,
    }));
    expect(issues).toEqual([{ path: place, message: expect.stringContaining('at most 200 things') as string }]);
  });
});
