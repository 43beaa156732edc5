import { EVENT_TYPES } from '@sambung/decision-log';
import { USABLE_POLICY_NAMES, type StoryEvent, type SwitchboardEvent } from '@sambung/switchboard';
import { explain, PARTIES, peopleOf, type Asker } from './explain';
import { UNTOLD } from './explain-assist';
import { inWords } from './words';

const stage = { kind: 'step', number: 1 } as const;
const at = 0;
const handoffId = 'h1';
const [receiverId, ownerId, byId] = ['budi', 'budi', 'budi'];
const plan = { steps: [], lastResort: { employeeId: 'budi' } };
const asked = { upset: false, contact: { kind: 'customer', tier: 0, reachable: true } } as const;
const offer = { handoffId, offerId: 'h1.1', receiverId };

/** One of each kind that a handoff's story is made of: the compiler sees to it that none is left out. */
const ONE_OF_EACH: { readonly [Type in StoryEvent['type']]: Extract<StoryEvent, { type: Type }> } = {
  'assist-requested': {
    ...{ type: 'assist-requested', handoffId: 'a1', askerId: 'budi', by: 'asker', ask: { kind: 'supervisor' }, plan },
    ...{ priority: 100, requestedAt: 0, promiseAt: 60_000, endsAt: 120_000, at },
  },
  'assist-overdue': { type: 'assist-overdue', handoffId: 'a1', receiverId, at },
  'assist-ended': {
    ...{ type: 'assist-ended', handoffId: 'a1', askerId: 'budi', end: 'answered', because: 'answered', byId },
    ...{ approval: null, callId: null, at },
  },
  'handoff-requested': {
    ...{ type: 'handoff-requested', handoffId, senderId: 'budi', reasonId: 'buy', channel: 'phone', ...asked },
    ...{ holdSeconds: 90, requestedAt: 0, at },
  },
  'stage-joined': { type: 'stage-joined', handoffId, stage, nextAt: 1, at },
  'handoff-queued': {
    ...{ type: 'handoff-queued', handoffId, place: 1, stage, expectedWaitSeconds: null, why: [], considered: [], at },
  },
  'place-told': { type: 'place-told', handoffId, place: 3, stage, expectedWait: null, at },
  'wait-noted': { type: 'wait-noted', handoffId, at },
  'room-kept': { type: 'room-kept', handoffId, employeeId: 'budi', at },
  'room-let-go': { type: 'room-let-go', handoffId, employeeId: 'budi', at },
  'handoff-held': { type: 'handoff-held', handoffId, until: 1, at },
  'window-passed': { type: 'window-passed', handoffId, at },
  'handoff-offered': { type: 'handoff-offered', ...offer, stage, why: [], considered: [], expiresAt: 1, at },
  'offer-shown': { type: 'offer-shown', handoffId, offerId: 'h1.1', at },
  'offer-closed': { type: 'offer-closed', ...offer, because: 'declined', missed: false, at },
  'offer-extended': { type: 'offer-extended', ...offer, expiresAt: 1, at },
  'handoff-overridden': { type: 'handoff-overridden', handoffId, byId, toId: 'ani', at },
  'handoff-assigned': { type: 'handoff-assigned', ...offer, epoch: 1, confirmBy: 1, cutOffAt: 2, at },
  'connection-unconfirmed': { type: 'connection-unconfirmed', handoffId, receiverId, at },
  'handoff-connected': { type: 'handoff-connected', handoffId, receiverId, at },
  'handoff-not-picked-up': { type: 'handoff-not-picked-up', handoffId, receiverId, at },
  'hold-passed': { type: 'hold-passed', handoffId, ownerId, dueAt: 1, at },
  'language-relaxed': { type: 'language-relaxed', handoffId, language: 'en', at },
  'handoff-escalated': {
    ...{ type: 'handoff-escalated', handoffId, toId: 'budi', managerId: 'budi', level: 1, because: 'nobody-free' },
    ...{ nextAt: 1, at },
  },
  'search-exhausted': { type: 'search-exhausted', handoffId, nextRoundAt: 1, at },
  'round-started': { type: 'round-started', handoffId, round: 2, nextAt: 1, at },
  'reason-corrected': {
    ...{ type: 'reason-corrected', handoffId, byId, fromReasonId: 'buy', reasonId: 'claim', at },
  },
  'contact-became-reachable': { type: 'contact-became-reachable', handoffId, at },
  'promise-made': {
    ...{ type: 'promise-made', handoffId, kind: 'callback', ownerId, dueAt: 1, because: 'cut-off' },
    ...{ reachable: true, epoch: 1, at },
  },
  'promise-overdue': { type: 'promise-overdue', handoffId, ownerId, toldId: 'budi', level: 0, nextAt: 1, at },
  'handoff-ended': { type: 'handoff-ended', handoffId, end: 'completed', outcome: 'sale', byId, because: 'done', at },
  'fill-in-asked': {
    ...{ type: 'fill-in-asked', employeeId: 'budi', teamId: 'sales', aboutId: handoffId, waiting: 2 },
    ...{ expectedWaitSeconds: null, expiresAt: 1, askAgainAt: 2, at },
  },
};

/** Of people, the directory and commands: no handoff's story. */
const NO_STORY: readonly SwitchboardEvent['type'][] = [
  ...(['presence-set', 'reachability-set', 'shift-turned', 'engagement-started', 'engagement-ended'] as const),
  ...(['wrap-up-started', 'wrap-up-ended', 'pause-spared', 'presence-changed'] as const),
  ...(['fill-in-declined', 'fill-in-joined', 'fill-in-continued', 'fill-in-left'] as const),
  ...(['employee-set', 'employee-erased', 'employee-forgotten', 'authority-lapsed'] as const),
  ...(['reason-set', 'team-set', 'site-set', 'command-applied', 'command-refused', 'command-done'] as const),
  ...(['learning-set', 'staffing-reckoned'] as const),
];

const asker: Asker = { isManager: true, inChargeOf: new Set(['budi']), names: new Map([['budi', 'Budi']]) };

describe('every kind of decision', () => {
  it('is one that a story tells, or one that is nothing to a handoff', () => {
    expect([...EVENT_TYPES].sort()).toEqual([...Object.keys(ONE_OF_EACH), ...NO_STORY].sort());
  });

  it.each(Object.values(ONE_OF_EACH).map((event) => [event.type, event] as const))(
    'is told in words in both languages, or is knowingly left out: %s',
    (type, event) => {
      const [told] = explain([event], asker);
      if (UNTOLD.has(type)) {
        expect(told).toBeUndefined();
        return;
      }
      const { id = '', en = '' } = told?.text ?? {};
      for (const text of [id, en]) expect(text).toMatch(/^[^{}]{5,}\.$/);
      expect(id).not.toBe(en);
      expect(`${id} ${en}`).not.toMatch(/undefined|null|NaN/);
    },
  );

  it.each(Object.values(ONE_OF_EACH).map((event) => [event.type, event] as const))(
    'lets those ask why whom it is told of, and nobody else: %s',
    (type, event) => {
      const named = Object.entries(event).flatMap(([key, value]: [string, unknown]) =>
        PARTIES.keys.includes(key) && typeof value === 'string' ? [value] : [],
      );
      if (!PARTIES.except.includes(type)) expect([...new Set(named)].sort()).toEqual(peopleOf([event]).sort());
    },
  );

  it.each(USABLE_POLICY_NAMES)('by the policy %s says in words why this person', (name) => {
    const [because] = inWords([name]);
    expect(because?.text.id).not.toBe(name);
    expect(because?.text.en).not.toBe(name);
  });
});
