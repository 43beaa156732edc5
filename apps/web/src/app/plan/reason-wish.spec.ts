import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReasonPlan } from '../../api/views';
import { placeOfFault } from './place-of-fault';
import { bodyOf, LONGEST_SAID, MOST_SAID, MOST_STEPS, planOf, wishOf } from './reason-wish';
import { criteriaOf, whoOf } from './who-wish';

type Criteria = ReasonPlan['steps'][number]['criteria'];

/** One of each, as the API may have it. */
const CRITERIA: readonly Criteria[] = [
  {},
  { role: 'cashier', siteId: 'same' },
  {
    skills: [
      { skill: 'patience', level: 3 },
      { skill: 'tax', level: 5 },
    ],
    languages: [{ language: 'zh-Hant', level: 4 }],
  },
  { teamId: 't1', tags: ['night', 'vip'], channel: 'chat', lastReceiver: true },
  { employeeId: 'budi', authority: { what: 'refund', amount: 500.5 } },
  { authority: { what: 'refund' }, not: [{ employeeId: 'budi' }, { lastReceiver: true }] },
  { role: 'cashier', not: [{ role: 'receptionist', tags: ['night'] }] },
  { anyOf: [{ role: 'cashier', not: [{ tags: ['night'] }] }, { teamId: 't1' }] },
  {
    siteId: 's1',
    not: [{ employeeId: 'budi' }],
    anyOf: [{ role: 'cashier' }, { skills: [{ skill: 'tax', level: 1 }] }],
  },
  { siteId: 's1', anyOf: [{ role: 'cashier' }] },
];

describe('whom a step asks, in a form', () => {
  it.each(CRITERIA.map((criteria) => [JSON.stringify(criteria), criteria] as const))(
    'is saved as it was where nobody changes %s',
    (_, criteria) => {
      expect(criteriaOf(whoOf(criteria))).toEqual(criteria);
    },
  );

  it('is what was meant where one way is left of several', () => {
    expect(criteriaOf(whoOf({ anyOf: [{ role: 'cashier' }] }))).toEqual({ role: 'cashier' });
  });

  it('asks as many at once as the installation does, unless it was said', () => {
    const steps = [
      { criteria: {}, holdSeconds: 5 },
      { criteria: {}, holdSeconds: 5, askAtOnce: 1 },
    ];
    const reason = { plan: { steps, lastResort: { employeeId: 'maya' } }, name: { id: 'Beli', en: 'Buy' } };
    const wish = wishOf({
      ...reason,
      reasonId: 'r',
      key: 'buy',
      shortAnswer: null,
      alsoSaid: [],
      priority: 50,
      active: true,
      version: 1,
    });
    expect(planOf(wish)).toEqual(reason.plan);
  });
});

describe('what a reason is called', () => {
  const said = (wish: object) => bodyOf({ ...wishOf(undefined), nameId: ' Servis ', ...wish }, 'service');

  it('is read in the language it is written in, where that is one alone', () => {
    expect(said({ nameEn: ' ' }).name).toEqual({ id: 'Servis', en: 'Servis' });
    expect(said({ nameEn: 'Service ' }).name).toEqual({ id: 'Servis', en: 'Service' });
  });

  it('is also what people say, with commas or lines between, and comes back as it was', () => {
    const { alsoSaid = [] } = said({ alsoSaid: 'kulkas tidak dingin,  servis AC\n; bocor,' });
    expect(alsoSaid).toEqual(['kulkas tidak dingin', 'servis AC', 'bocor']);
    const saved = { reasonId: 'r', key: 'r', name: { id: 'S', en: 'S' }, shortAnswer: null, alsoSaid, priority: 1 };
    expect(said(wishOf({ ...saved, active: true, version: 1 })).alsoSaid).toEqual(alsoSaid);
  });
});

describe('what the service refuses', () => {
  const steps = CRITERIA.map((criteria) => ({ ...whoOf(criteria), holdSeconds: 5, askAtOnce: 1, saysAtOnce: false }));
  const wish = { ...wishOf(undefined), steps };
  it.each([
    ['body.name.en', 'nameEn'],
    ['body.alsoSaid.3', 'alsoSaid'],
    ['body.plan.lastResort.employeeId', 'lastResort'],
    ['body.plan.steps.3.holdSeconds', 'steps.3.holdSeconds'],
    ['body.plan.steps.1.criteria.siteId', 'steps.1.ways.0.all.1.key'],
    ['body.plan.steps.2.criteria.skills.1.skill', 'steps.2.ways.0.all.1.key'],
    ['body.plan.steps.2.criteria.languages.0.language', 'steps.2.ways.0.all.2.key'],
    ['body.plan.steps.5.criteria.not.0.employeeId', 'steps.5.ways.0.not.0.key'],
    ['body.plan.steps.7.criteria.anyOf.1.teamId', 'steps.7.ways.1.all.0.key'],
    ['body.plan.steps.7.criteria.anyOf.0.not.0.tags.0', 'steps.7.ways.0.not.0.key'],
    ['body.plan.steps.8.criteria.siteId', 'steps.8.common.all.0.key'],
    ['body.plan.steps.9.criteria.siteId', 'steps.9.common.all.0.key'],
    ['body.plan.steps.99.criteria.role', undefined],
    ['body', undefined],
  ])('as %s is marked at %s', (path, place) => {
    expect(placeOfFault(path, wish)).toBe(place);
  });
});

it('is asked for as much of each as the service takes', () => {
  const contract = readFileSync(join(__dirname, '../../../../../libs/contracts/src/api/directory/reasons.ts'), 'utf8');
  const [, longest, most] = /alsoSaid: z\.array\(ShownText\((\d+)\)\)\.max\((\d+)\)/.exec(contract) ?? [];
  const [, steps] = /steps: z\.array\(.*\)\.max\((\d+)\)/.exec(contract) ?? [];
  expect([LONGEST_SAID, MOST_SAID, MOST_STEPS]).toEqual([longest, most, steps].map(Number));
});
