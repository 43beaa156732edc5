import { anchorsFor } from './anchors';
import { requirementFor } from './requirement';
import type { Criteria } from '@sambung/contracts';

const COUNTS: Readonly<Record<string, number>> = {
  all: 1_000,
  'role:cashier': 400,
  'team:finance': 30,
  'skill:numeracy': 200,
  'tag:vip': 5,
};
const counts = { countAt: (anchor: string) => COUNTS[anchor] ?? 0 };
const looked = (criteria: Criteria): readonly string[] =>
  anchorsFor(requirementFor(criteria, { channel: 'phone', language: undefined, siteId: undefined }), counts);

describe('where those who fit are looked for', () => {
  it.each<[string, Criteria, string[]]>([
    ['among the fewest who meet a condition', { role: 'cashier', teamId: 'finance' }, ['team:finance']],
    ['wherever that condition stands', { role: 'cashier', tags: ['vip'] }, ['tag:vip']],
    [
      'among all of the alternatives',
      { anyOf: [{ teamId: 'finance' }, { tags: ['vip'] }] },
      ['team:finance', 'tag:vip'],
    ],
    [
      'each alternative by its own fewest',
      { anyOf: [{ role: 'cashier', teamId: 'finance' }, { tags: ['vip'] }] },
      ['team:finance', 'tag:vip'],
    ],
    ['not among alternatives that are more', { teamId: 'finance', anyOf: [{ role: 'cashier' }] }, ['team:finance']],
    [
      'among everybody where an alternative says nothing of that kind',
      { anyOf: [{ siteId: 'medan' }, { tags: ['vip'] }] },
      ['all'],
    ],
    ['among everybody where there is nothing to go by', { not: [{ role: 'cashier' }] }, ['all']],
  ])('%s', (_, criteria, anchors) => {
    expect(looked(criteria)).toEqual(anchors);
  });
});
