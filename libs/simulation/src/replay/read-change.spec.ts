import { DEFAULT_TIMING } from '@sambung/switchboard';
import { ChangeInvalid } from '../scenario/scenario.errors';
import { readChange } from './read-change';

const REASONS = [
  { reasonId: 'r1', key: 'buy' },
  { reasonId: 'r2', key: 'claim' },
];
const read = (text: string) => readChange(text, 'change.yaml', REASONS);

describe('a change that is to be tried', () => {
  it('names reasons by their key or id, and takes the words of the API for plans', () => {
    const change = read(`
reasons:
  buy:
    priority: 70
    plan:
      steps: [{ criteria: { role: sales, skills: [{ skill: sales, level: 3 }] }, holdSeconds: 30 }]
      lastResort: { employeeId: maya }
  r2: { priority: 20 }
policy: own-level
ask_at_once: 2
timing: { offer: { phone: 15 s }, cut_off: 3 min }
`);
    expect(change.reasons?.get('r1')).toMatchObject({ priority: 70, plan: { lastResort: { employeeId: 'maya' } } });
    expect(change.reasons?.get('r2')).toEqual({ priority: 20 });
    expect(change).toMatchObject({ policy: { name: 'own-level' }, askAtOnce: 2 });
    expect(change.timing).toEqual({ offer: { ...DEFAULT_TIMING.offer, phone: 15_000 }, cutOff: 180_000 });
  });

  it.each([
    [
      'a reason that is not there',
      'reasons:\n  sell: { priority: 1 }',
      'line 2, reasons.sell: there is no such reason: buy, claim',
    ],
    [
      'a reason that is not there, whatever stands below it',
      'reasons:\n  sell:\n    priority: 1',
      'line 2, reasons.sell',
    ],
    [
      'a misspelt criterion, which would ask everybody',
      'reasons:\n  buy:\n    plan: { steps: [{ criteria: { rol: sales }, holdSeconds: 1 }], lastResort: { employeeId: maya } }',
      'there is no such key here',
    ],
    ['a plan that ends with nobody', 'reasons:\n  buy: { plan: { steps: [] } }', 'reasons.buy.plan.lastResort'],
    ['a policy that is not there', 'policy: luckiest', 'longest-idle, least-loaded'],
    ['a length without its unit', 'timing: { cut_off: soon }', 'a length of time'],
  ])('is refused when it names %s, with the line', (_, text, message) => {
    expect(() => read(text)).toThrow(ChangeInvalid);
    expect(() => read(text)).toThrow(message);
  });
});
