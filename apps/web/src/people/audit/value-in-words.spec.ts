import type { Speech } from '../../language/use-language';
import { isCheck, valueInWords } from './value-in-words';

const RATNA = '01a2052d-547f-722e-93f2-08ecb93c464c';
const speech = { t: (key: string) => key, said: ({ en }: { en: string }) => en, language: 'en' } as unknown as Speech;
const told = (value: unknown) => valueInWords(value, speech, (id) => ({ [RATNA]: 'Ratna', cashier: 'Cashier' })[id]);

describe('a value of the audit', () => {
  it.each([
    [null, 'audit.nothing'],
    [[], 'audit.nothing'],
    [true, 'audit.yes'],
    [80, '80'],
    ['2026-11-24', '24 Nov 2026'],
    [RATNA, 'Ratna'],
    [['cashier', 'juggler'], 'Cashier, juggler'],
    [{ id: 'Kasir', en: 'Cashier' }, 'Cashier'],
  ])('%j is read as “%s”', (value, text) => {
    expect(told(value)).toEqual({ text });
  });

  it('never shows an id that nobody can read', () => {
    expect(told(RATNA.replace('01a2', '01a3'))).toEqual({ text: 'audit.unnamed' });
  });

  it.each([[{ steps: [1] }], [[{ holdSeconds: 20 }]], ['x'.repeat(200)]])('folds %j away', (value) => {
    expect(told(value)).toEqual({ folded: JSON.stringify(value, null, 1) });
  });
});

it.each([
  ['import', true, true],
  ['import', false, false],
  ['employee', true, false],
])('of %s with dryRun %j it is a mere check: %j', (kind, dryRun, check) => {
  expect(isCheck({ kind, changes: [{ field: 'counts', after: { dryRun } }] })).toBe(check);
});
