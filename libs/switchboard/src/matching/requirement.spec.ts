import { requests } from '../../test/acts';
import { given, never, offered } from '../../test/given';
import { type Traits, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
import type { Criteria } from '@sambung/contracts';

/** The reason `buy` asks whoever meets the criteria. */
const asking = (criteria: Criteria, traits: Traits = {}): Scene =>
  aFloor()
    .reason(reason('buy', { steps: [{ criteria, holdSeconds: 60 }], lastResort: { employeeId: 'lina' } }))
    .with(free('sari', { teamId: 'sales', ...traits }));

const isAsked = offered('h1', 'sari');
const isNot = never('handoff-offered');

describe('who fits', () => {
  it.each<[string, Criteria, Traits, boolean]>([
    ['a role that they have', { role: 'sales-representative' }, {}, true],
    ['a role that they do not have', { role: 'cashier' }, {}, false],
    ['their team', { teamId: 'sales' }, {}, true],
    ['another team', { teamId: 'claims' }, {}, false],
    [
      'a skill at a level that they have',
      { skills: [{ skill: 'numeracy', level: 3 }] },
      { skills: { numeracy: 3 } },
      true,
    ],
    ['a skill at a higher level', { skills: [{ skill: 'numeracy', level: 4 }] }, { skills: { numeracy: 3 } }, false],
    ['a skill that they do not have', { skills: [{ skill: 'numeracy', level: 1 }] }, {}, false],
    ['two things of which they meet one', { role: 'sales-representative', teamId: 'claims' }, {}, false],
    [
      'a language that they speak well enough',
      { languages: [{ language: 'en', level: 2 }] },
      { languages: { en: 2 } },
      true,
    ],
    [
      'a language that they speak less well',
      { languages: [{ language: 'en', level: 3 }] },
      { languages: { en: 2 } },
      false,
    ],
    ['the site where they work', { siteId: 'jakarta' }, {}, true],
    ['another site', { siteId: 'medan' }, {}, false],
    ['themself', { employeeId: 'sari' }, {}, true],
    ['nothing in particular', {}, {}, true],
  ])('asked for %s', (_, criteria, traits, fits) => {
    given(asking(criteria, traits))
      .when(requests('h1', { senderId: 'outside' }))
      .thenAmongOthers(fits ? { type: 'handoff-offered', handoffId: 'h1' } : isNot);
  });

  it('serves the channel: somebody without a weight for it is not asked', () =>
    given(asking({ role: 'sales-representative' }, { capacity: { units: 4, weights: { chat: 1 } } }))
      .when(requests('h1'))
      .thenAmongOthers(isNot));
});

describe('the language of the contact', () => {
  it.each<[string, Traits['languages'], boolean]>([
    ['en', { en: 3 }, true],
    ['en', { en: 2 }, false],
    ['en', { id: 5 }, false],
    ['en-GB', { en: 4 }, true],
    ['en', { 'en-GB': 4 }, true],
    ['EN-gb', { 'en-GB': 4 }, true],
    ['zh-Hant', { 'zh-Hans': 5 }, false],
    ['e', { en: 5 }, false],
  ])('%s is spoken by somebody with %j: %s', (language, languages, speaks) =>
    given(asking({}, { languages: languages ?? {} }))
      .when(requests('h1', { language, senderId: 'adi' }))
      .thenAmongOthers(speaks ? isAsked : isNot),
  );

  it('is required of the last resort, and of managers, too: it never relaxes silently', () =>
    given(aFloor().with(free('lina'), free('mega')))
      .when(requests('h1', { language: 'en' }))
      .thenAmongOthers(isNot));
});

describe('the counter', () => {
  it('is served by people at that site only', () => {
    const floor = asking({}).with(free('medi', { siteId: 'medan' }));
    given(floor)
      .when(requests('h1', { channel: 'counter', siteId: 'medan' }))
      .thenAmongOthers(offered('h1', 'medi'));
  });

  it('of a sender is at the site where the sender works', () =>
    given(asking({}).with(free('medi', { siteId: 'medan' }), free('mona', { siteId: 'medan' })))
      .when(requests('h1', { channel: 'counter', senderId: 'medi' }))
      .thenAmongOthers(offered('h1', 'mona')));

  it('nobody knows where is refused', () =>
    given(asking({}))
      .when(requests('h1', { channel: 'counter', senderId: 'outside' }))
      .thenRefused('handoff.site-required'));

  it('is served by nobody elsewhere, not even a manager', () =>
    given(aFloor().with(free('mega', { siteId: 'medan' })))
      .when(requests('h1', { channel: 'counter', siteId: 'jakarta' }))
      .thenAmongOthers(isNot));

  it('at the same site is never two sites', () =>
    given(asking({ siteId: 'jakarta' }))
      .when(requests('h1', { channel: 'counter', siteId: 'medan' }))
      .thenAmongOthers(isNot));
});

describe('“the same site”', () => {
  const same = (): Scene => asking({ siteId: 'same', role: 'sales-representative' });
  it('is where the contact is', () =>
    given(same())
      .when(requests('h1', { siteId: 'jakarta' }))
      .thenAmongOthers(isAsked));
  it('is no other', () =>
    given(same())
      .when(requests('h1', { siteId: 'medan' }))
      .thenAmongOthers(isNot));
  it('is where the sender works, else', () => given(same()).when(requests('h1')).thenAmongOthers(isAsked));
  it('is nowhere if nobody knows', () =>
    given(same())
      .when(requests('h1', { senderId: 'outside' }))
      .thenAmongOthers(isNot));
});

describe('an upset contact', () => {
  const calm = (name: string, level = 3): ReturnType<typeof free> =>
    free(name, { skills: { 'conflict-management': level } });

  it('goes to somebody good with the upset while one is free, and the offer says so', () =>
    given(aFloor().with(free('sari'), calm('budi')))
      .when(requests('h1', { upset: true }))
      .thenAmongOthers(offered('h1', 'budi', { why: ['role', 'conflict-management', 'longest-idle'] })));

  it('goes to anybody else rather than wait, and the offer says so', () =>
    given(aFloor().with(free('sari'), calm('budi', 2)))
      .when(requests('h1', { upset: true }))
      .thenAmongOthers(offered('h1', 'sari', { why: ['role', 'conflict-management-not-free', 'longest-idle'] })));

  it('does not take them from the others', () =>
    given(aFloor().with(free('sari'), calm('budi')))
      .when(requests('h1'))
      .thenAmongOthers(offered('h1', 'sari')));
});
