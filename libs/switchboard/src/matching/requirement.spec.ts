// Longer than most: the tables of who fits stand together, because what one criterion means shows beside the others.
import { declines, isEngaged, requests } from '../../test/acts';
import { given, joined, never, offered, queued } from '../../test/given';
import { type Traits, free, reason } from '../../test/people';
import { type Scene, aFloor } from '../../test/scene';
import type { Authority, Criteria } from '@sambung/contracts';

/** The reason `buy` asks whoever meets the criteria. */
const asking = (criteria: Criteria, traits: Traits = {}): Scene =>
  aFloor()
    .reason(reason('buy', { steps: [{ criteria, holdSeconds: 60 }], lastResort: { employeeId: 'lina' } }))
    .with(free('sari', { teamId: 'sales', ...traits }));

const ON_THE_PHONE = { units: 1, weights: { phone: 1 } };
const upTo = (amount: number | null): Authority => ({ what: 'refund', upTo: amount, until: null });

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
    ['nothing in particular but to be no accountant', { not: [{ role: 'accountant' }] }, {}, true],
    ['tags of which they have all', { tags: ['vip', 'night'] }, { tags: ['night', 'vip', 'new'] }, true],
    ['tags of which they lack one', { tags: ['vip', 'night'] }, { tags: ['vip'] }, false],
    ['another channel that they serve', { channel: 'chat' }, {}, true],
    ['another channel that they do not serve', { channel: 'chat' }, { capacity: ON_THE_PHONE }, false],
    ['an authority that they have', { authority: { what: 'refund' } }, { authorities: [upTo(null)] }, true],
    ['an authority that they do not have', { authority: { what: 'complaints' } }, { authorities: [upTo(null)] }, false],
    [
      'an authority up to their amount',
      { authority: { what: 'refund', amount: 500 } },
      { authorities: [upTo(500)] },
      true,
    ],
    ['an authority beyond it', { authority: { what: 'refund', amount: 501 } }, { authorities: [upTo(500)] }, false],
    ['not what they are', { not: [{ role: 'sales-representative' }] }, {}, false],
    ['not what they are not', { not: [{ role: 'cashier' }] }, {}, true],
    [
      'not two things together of which they are one',
      { not: [{ role: 'sales-representative', teamId: 'hr' }] },
      {},
      true,
    ],
    [
      'not either of two of which they are one',
      { not: [{ role: 'sales-representative' }, { teamId: 'hr' }] },
      {},
      false,
    ],
    ['one of several of which they are one', { anyOf: [{ role: 'cashier' }, { teamId: 'sales' }] }, {}, true],
    ['one of several of which they are none', { anyOf: [{ role: 'cashier' }, { teamId: 'hr' }] }, {}, false],
    ['a role and one of several', { role: 'cashier', anyOf: [{ teamId: 'sales' }] }, {}, false],
    [
      'one of several that excludes them',
      { anyOf: [{ teamId: 'sales', not: [{ siteId: 'jakarta' }] }, { role: 'cashier' }] },
      {},
      false,
    ],
  ])('asked for %s', (_, criteria, traits, fits) => {
    given(asking(criteria, traits))
      .when(requests('h1'))
      .thenAmongOthers((scene) => {
        const asked = scene.said().flatMap((event) => (event.type === 'handoff-offered' ? event.receiverId : []));
        expect(asked.includes('sari')).toBe(fits);
      });
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

describe('the last person who served this contact', () => {
  const again = (): Scene => asking({ lastReceiver: true }).with(free('budi'));

  it('is asked where a step asks for them, and the offer says so', () =>
    given(again())
      .when(requests('h1', { lastReceiverId: 'budi' }))
      .thenAmongOthers(offered('h1', 'budi', { why: ['last-receiver'] })));

  it('is nobody where nobody has: the next step joins at once', () =>
    given(again()).when(requests('h1')).thenAmongOthers(isNot, joined('last-resort', 1)));

  it('can be excluded, for a second opinion', () =>
    given(asking({ not: [{ lastReceiver: true }] }).with(free('budi')))
      .when(requests('h1', { lastReceiverId: 'sari' }), requests('h2'))
      .thenAmongOthers(offered('h1', 'budi'), offered('h2', 'sari')));
});

describe('what a handoff asks for by itself', () => {
  const two = (): Scene =>
    asking({ role: 'sales-representative' }).with(free('budi', { tags: ['halal-certified'], skills: { numeracy: 4 } }));
  const special = { tags: ['halal-certified'], anyOf: [{ skills: [{ skill: 'numeracy', level: 4 }] }] };

  it('holds on top of the plan’s steps, though nobody has ever registered it', () =>
    given(two())
      .when(requests('h1', { requires: special }))
      .thenAmongOthers(offered('h1', 'budi', { why: ['role', 'tag', 'one-of-several', 'asked-for', 'longest-idle'] })));

  it('makes nobody else’s search narrower', () =>
    given(two(), requests('h1', { requires: special }))
      .when(requests('h2'))
      .thenAmongOthers(offered('h2', 'sari')));

  it('need not be met by the last resort: it is no dead end', () =>
    given(two().with(free('lina', { role: 'receptionist' })))
      .when(requests('h1', { requires: { tags: ['no-such-tag'] } }))
      .thenAmongOthers(offered('h1', 'lina', { stage: { kind: 'last-resort', number: 1 } })));

  it('may be an amount: whoever is asked by their authority may decide on so much', () =>
    given(
      asking({ authority: { what: 'refund' } }, { authorities: [upTo(500)] }).with(
        free('budi', { authorities: [upTo(5_000)] }),
      ),
    )
      .when(requests('h1', { amount: 501 }), requests('h2', { amount: 500 }))
      .thenAmongOthers(offered('h1', 'budi', { why: ['authority', 'longest-idle'] }), offered('h2', 'sari')));

  it('excludes whom it excludes, at every stage', () =>
    given(two().with(free('lina')))
      .when(requests('h1', { excludedIds: ['sari', 'lina'] }), declines('budi', 'h1'))
      .thenAmongOthers(offered('h1', 'budi'), (scene) => {
        const asked = scene.said().filter(({ type }) => type === 'handoff-offered');
        expect(asked).toHaveLength(1);
      }));
});

describe('why nobody can be asked', () => {
  it('says that nobody fits what was asked for on top, whoever the last resort is', () =>
    given(aFloor().with(free('sari')))
      .when(requests('h1', { requires: { tags: ['vip-desk'] } }))
      .thenAmongOthers(queued('h1', { why: ['nobody-fits', 'unreachable'] })));

  it('does not say so of what is asked of one person, as it would tell of them', () =>
    given(aFloor().with(free('sari')))
      .when(requests('h1', { requires: { employeeId: 'sari', tags: ['vip-desk'] } }))
      .thenAmongOthers(queued('h1', { why: ['unreachable'] })));

  it('counts nobody as asked who was only excluded', () =>
    given(aFloor().with(free('sari'), free('budi')), isEngaged('budi'))
      .when(requests('h1', { excludedIds: ['sari'] }))
      .thenAmongOthers(queued('h1', { why: ['at-capacity'] })));
});

describe('a language that nobody here speaks', () => {
  it('is said to be the reason, and never dropped', () =>
    given(asking({ role: 'sales-representative' }, { languages: { en: 2, id: 5 } }).with(free('lina'), free('mega')))
      .when(requests('h1', { language: 'en' }))
      .thenAmongOthers(isNot, queued('h1', { why: ['language-not-spoken', 'nobody-fits'] })));

  it('is another thing than a speaker who is not there', () =>
    given(asking({ role: 'sales-representative' }, { languages: { en: 3 }, reachable: false }))
      .when(requests('h1', { language: 'en' }))
      .thenAmongOthers(isNot, queued('h1', { why: ['no-speaker-there', 'unreachable'] })));

  it('is spoken again when somebody who speaks it comes', () =>
    given(aFloor(), requests('h1', { language: 'en' }))
      .when((scene) => scene.with(free('emma', { languages: { en: 5 } })))
      .thenAmongOthers(offered('h1', 'emma')));
});
