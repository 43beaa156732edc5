import { warningsOf } from './plan-warnings';

const cashiers = { criteria: { role: 'cashier' }, holdSeconds: 30 };

describe('a plan that is allowed but odd', () => {
  it('says which step nobody in the company fits', () =>
    expect(warningsOf([cashiers, cashiers], [true, false])).toMatchObject([{ step: 2, code: 'nobody-fits' }]));

  it('says when a step asks the whole company', () =>
    expect(warningsOf([{ criteria: { skills: [] }, holdSeconds: 5 }], [true])).toMatchObject([
      { step: 1, code: 'asks-everybody' },
    ]));

  it('says when a step has no time of its own before the next', () =>
    expect(warningsOf([{ ...cashiers, holdSeconds: 0 }, cashiers], [true, true])).toMatchObject([
      { step: 1, code: 'no-head-start' },
    ]));

  it('says nothing about an ordinary plan', () => expect(warningsOf([cashiers], [true])).toEqual([]));
});
