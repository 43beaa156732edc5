import type { ExpectedWait } from '@sambung/contracts';
import type { HandoffEvent } from '@sambung/switchboard';
import { consideredFor, whyNobodyFor } from './considered';
import { explain, PARTIES, peopleOf, type Asker } from './explain';

const names = new Map([
  ['ani', 'Ani'],
  ['budi', 'Budi'],
]);
const asker = (changes: Partial<Asker> = {}): Asker => ({ isManager: false, inChargeOf: new Set(), names, ...changes });
const step = { kind: 'step', number: 1 } as const;
const counts = (changes: object = {}) => ({
  ...{ stage: step, free: 0, tried: 1, atCapacity: 1, inWrapUp: 0, paused: 1, offShift: 1, unreachable: 0, unfit: 9 },
  ...changes,
});
const closed = (
  because: 'declined' | 'expired' | 'receiver-unavailable' | 'over-capacity' | 'contact-left',
): HandoffEvent => ({
  ...{ type: 'offer-closed', handoffId: 'h1', offerId: 'h1.1', receiverId: 'budi', because, missed: false, at: 0 },
});

describe('explaining a decision', () => {
  it.each(['declined', 'expired', 'receiver-unavailable', 'over-capacity'] as const)(
    'keeps “%s” between a person and their manager',
    (because) => {
      const [forSender] = explain([closed(because)], asker());
      expect(forSender?.text.en).toBe('Budi: is not available just now.');
      const [forManager] = explain([closed(because)], asker({ inChargeOf: new Set(['budi']) }));
      expect(forManager?.text.en).not.toBe(forSender?.text.en);
    },
  );

  it('says of a contact who was passed on before how often that was', () => {
    const requested = (hops: number): HandoffEvent => ({
      ...{
        type: 'handoff-requested',
        handoffId: 'h1',
        senderId: 'ani',
        reasonId: 'buy',
        channel: 'phone',
        upset: false,
      },
      contact: { kind: 'customer', tier: 0, reachable: true },
      chain: { hops, visitedIds: ['budi'] },
      ...{ holdSeconds: 90, requestedAt: 0, at: 0 },
    });
    expect(explain([requested(1)], asker())[0]?.text.en).toContain('was passed on once before');
    expect(explain([requested(3)], asker())[0]?.text).toEqual({
      id: expect.stringContaining('3 kali dialihkan'),
      en: expect.stringContaining('passed on 3 times before'),
    });
  });

  it('says that the search went on without the language of the contact, and by name of that language', () => {
    const relaxed = { type: 'language-relaxed', handoffId: 'h1', language: 'en', at: 0 } as const;
    expect(explain([relaxed], asker())[0]).toMatchObject({
      what: 'language-relaxed',
      text: {
        id: expect.stringContaining('(Inggris)') as string,
        en: 'Nobody who may take it and is there speaks English; the right person is asked all the same, and a colleague who speaks it is asked to join them.',
      },
    });
  });

  it('tells everybody how it stands with the language, and nobody of whom that is', () => {
    for (const code of ['language-not-spoken', 'no-speaker-there', 'without-language'])
      expect(whyNobodyFor({ isManager: false }, [code, 'off-shift'], [counts()])).toEqual([code]);
  });

  it('says openly what is nobody’s doing', () => {
    expect(explain([closed('contact-left')], asker())[0]?.text).toEqual({
      id: 'Budi: pelanggan pergi.',
      en: 'Budi: the contact left.',
    });
  });

  it('tells that somebody is kept free for it, and to managers who', () => {
    const kept: HandoffEvent = { type: 'room-kept', handoffId: 'h1', employeeId: 'budi', at: 0 };
    const [forSender] = explain([kept], asker());
    expect(forSender).toMatchObject({ what: 'room-kept', person: null });
    expect(forSender?.text).toEqual({
      id: expect.stringContaining('seseorang tidak ditanya'),
      en: expect.stringContaining('somebody was asked for nothing lighter'),
    });
    const [forManager] = explain([kept], asker({ isManager: true }));
    expect(forManager).toMatchObject({ person: { name: 'Budi' } });
    expect(forManager?.text.en).toContain('Budi was asked for nothing lighter');
    expect(PARTIES.except).toContain(kept.type);
  });

  it('tells the expected wait with its interval, and openly that there was none', () => {
    const queued = (expectedWait: ExpectedWait | null): HandoffEvent => ({
      ...{ type: 'handoff-queued', handoffId: 'h1', place: 2, stage: step, why: [], considered: [], at: 0 },
      ...{ expectedWaitSeconds: expectedWait?.seconds ?? null, expectedWait },
    });
    expect(explain([queued({ seconds: 130, from: 45, until: 3_725 })], asker())[0]?.text).toEqual({
      id: 'Belum ada yang dapat dihubungi; menunggu di urutan 2 untuk petugas yang sama, perkiraan 2:10 (8 dari 10 kali antara 0:45 dan 1:02:05).',
      en: 'Nobody could be asked just then; it waited in place 2 for the same people, expected for 2:10 (8 times of 10 between 0:45 and 1:02:05).',
    });
    expect(explain([queued(null)], asker())[0]?.text).toEqual({
      id: 'Belum ada yang dapat dihubungi; menunggu di urutan 2 untuk petugas yang sama, tanpa perkiraan.',
      en: 'Nobody could be asked just then; it waited in place 2 for the same people, with no estimate.',
    });
  });

  it('shows a sender how many are free, and not why others are not', () => {
    expect(consideredFor({ isManager: false }, [counts()])).toEqual([
      { stage: step, free: 0, notAvailable: 4, detail: null },
    ]);
  });

  it('shows a manager counts, unless they would give a single person away', () => {
    expect(consideredFor({ isManager: true }, [counts()])[0]?.detail).toMatchObject({ paused: 1, offShift: 1 });
    const one = counts({ tried: 0, atCapacity: 0, offShift: 0 });
    expect(consideredFor({ isManager: true }, [one])[0]).toEqual({
      stage: step,
      free: 0,
      notAvailable: 1,
      detail: null,
    });
  });

  it('tells a sender why nobody was asked only where that says nothing of anybody', () => {
    const codes = ['paused', 'off-shift'];
    expect(whyNobodyFor({ isManager: false }, codes, [counts()])).toEqual(['not-available']);
    expect(whyNobodyFor({ isManager: true }, codes, [counts()])).toEqual(codes);
    expect(whyNobodyFor({ isManager: false }, ['nobody-fits'], [counts()])).toEqual(['nobody-fits']);
    const last = counts({ stage: { kind: 'last-resort', number: 1 }, unreachable: 1 });
    const nobody = ['nobody-fits', 'unreachable'];
    expect(whyNobodyFor({ isManager: false }, nobody, [counts(), last])).toEqual(['nobody-fits']);
    const named = counts({ stage: { kind: 'named', number: 1 } });
    expect(whyNobodyFor({ isManager: false }, ['nobody-fits'], [named])).toEqual(['not-available']);
  });

  it('knows who has to do with a handoff', () => {
    const requested: HandoffEvent = {
      ...{ type: 'handoff-requested', handoffId: 'h1', senderId: 'ani', reasonId: 'r', channel: 'phone', upset: false },
      ...{ contact: { kind: 'customer', tier: 0, reachable: true }, holdSeconds: 90, requestedAt: 0, at: 0 },
    };
    expect(peopleOf([requested, closed('declined')])).toEqual(['ani', 'budi']);
  });

  it('says whether a callback was proposed because nobody was there, or because the time to wait was over', () => {
    const passed: HandoffEvent = { type: 'hold-passed', handoffId: 'h1', ownerId: 'budi', dueAt: 1_800_000, at: 0 };
    const text = (event: HandoffEvent) => explain([event], asker())[0]?.text;
    expect(text({ ...passed, because: 'nobody-there' })).toEqual({
      id: expect.stringContaining('tidak ada yang dapat menerima'),
      en: 'Nobody who could take it was there; a callback by Budi was proposed at once instead of waiting.',
    });
    expect(text(passed)?.en).toBe('The time to wait was over; a callback by Budi was proposed.');
  });

  it('says where the search began, and of what joined later to whom it was widened', () => {
    const joined = (number: number): HandoffEvent => ({
      ...{ type: 'stage-joined', handoffId: 'h1', stage: { kind: 'step', number }, nextAt: 60_000, at: 0 },
    });
    const lastResort: HandoffEvent = {
      ...{ type: 'stage-joined', handoffId: 'h1', stage: { kind: 'last-resort', number: 1 }, personId: 'budi' },
      ...{ nextAt: 60_000, at: 0 },
    };
    const corrected: HandoffEvent = {
      ...{ type: 'reason-corrected', handoffId: 'h1', byId: 'budi', fromReasonId: 'r1', reasonId: 'r2', at: 0 },
    };
    const story = explain([joined(1), joined(2), lastResort, corrected, joined(1)], asker());
    expect(story.filter(({ what }) => what === 'stage-joined').map(({ text }) => text.en)).toEqual([
      'The search began.',
      'The search was widened to step 2 of the plan.',
      'The search was widened to Budi.',
      'The search began.',
    ]);
  });

  it('says to whom it was passed on by name', () => {
    const passed = (reasonId: string): HandoffEvent => ({
      ...{ type: 'reason-corrected', handoffId: 'h1', byId: 'ani', fromReasonId: 'r1', reasonId, at: 0 },
      ...{ namedEmployeeId: 'budi' },
    });
    expect(explain([passed('r1'), passed('r2')], asker()).map(({ text }) => text.en)).toEqual([
      'Ani passed it on to Budi by name; the waiting time was kept.',
      'Ani passed it on to Budi by name, for another reason; the waiting time was kept.',
    ]);
  });

  it('tells that everybody was asked in vain, and that the search goes on', () => {
    const [step] = explain([{ type: 'search-exhausted', handoffId: 'h1', nextRoundAt: 15_000, at: 0 }], asker());
    expect(step).toMatchObject({ what: 'search-exhausted', person: null });
    expect(step?.text.en).toContain('whoever comes free is still asked');
    expect(step?.text.id).toContain('tetap ditanya');
  });

  it('has no name for somebody who was erased', () => {
    expect(explain([closed('contact-left')], asker({ names: new Map() }))[0]?.person).toEqual({
      employeeId: 'budi',
      name: '—',
    });
  });
});
