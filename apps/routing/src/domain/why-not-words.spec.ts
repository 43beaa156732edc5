import type { HandoffQueued, WhyNot } from '@sambung/switchboard';
import { whyNotView } from './why-not-view';
import { NOT_AVAILABLE } from './words';
import { whyNotInWords } from './why-not-words';

const stranger = { ofThem: false, seesThem: false, ofTheContact: false };
const inCharge = { ofThem: true, seesThem: true, ofTheContact: false };
const furtherAbove = { ...stranger, seesThem: true };
const sender = { ...stranger, ofTheContact: true };

describe('why not Budi, in words', () => {
  it.each(['unreachable', 'off-shift', 'paused', 'in-wrap-up', 'at-capacity', 'tried', 'inactive'] as const)(
    'keeps “%s” between him and his manager',
    (code) => {
      expect(whyNotInWords({ code }, 'Budi', stranger)).toEqual({
        id: `Budi ${NOT_AVAILABLE.id}.`,
        en: `Budi ${NOT_AVAILABLE.en}.`,
      });
      expect(whyNotInWords({ code }, 'Budi', inCharge).en).not.toContain(NOT_AVAILABLE.en);
    },
  );

  it.each<[WhyNot, string, string]>([
    [
      { code: 'unreachable', activity: 'Offline' },
      'Budi was offline; no desk of theirs was open, and no phone could ring.',
      'Budi belum mulai bekerja (offline); mejanya tidak terbuka dan tidak ada ponsel yang bisa berdering.',
    ],
    [{ code: 'paused', activity: 'PausedByManager' }, 'Budi was paused by a manager.', 'Budi dijeda oleh atasan.'],
    [{ code: 'paused', activity: 'Sholat' }, 'Budi was paused (Sholat).', 'Budi sedang tidak menerima (Sholat).'],
    [
      { code: 'off-shift', onBreak: true },
      'Budi was on a break, as their hours say.',
      'Budi sedang istirahat menurut jadwalnya.',
    ],
    [{ code: 'off-shift' }, 'Budi was off shift.', 'Budi di luar jam kerja.'],
  ])('says what kept him, to whoever is above him however far: his floor shows that too', (whyNot, en, id) => {
    expect(whyNotInWords(whyNot, 'Budi', furtherAbove)).toEqual({ id, en });
    expect(whyNotInWords({ code: 'tried' }, 'Budi', furtherAbove).en).toContain(NOT_AVAILABLE.en);
  });

  it('tells until when that was to be only those who are told what it was', () => {
    const at = Date.parse('2026-03-02T10:00:00Z');
    const decision: HandoffQueued = {
      ...({ type: 'handoff-queued', handoffId: 'h1', place: 1, stage: { kind: 'step', number: 1 } } as const),
      ...{ expectedWaitSeconds: null, expectedWait: null, why: [], considered: [], at },
    };
    const told = [{ decision, whyNot: { code: 'in-wrap-up', until: at + 60_000 } as const }];
    const untilFor = (seesThem: boolean) =>
      whyNotView('budi', told, {
        ...{ isManager: true, inChargeOf: new Set<string>(), names: new Map(), ofTheContact: false, seesThem },
      }).decisions.map(({ until }) => until);
    expect(untilFor(true)).toEqual(['2026-03-02T10:01:00.000Z']);
    expect(untilFor(false)).toEqual([null]);
  });

  it('says what he lacks to him and his manager only; to others that he is not among those who are needed', () => {
    const lacks = { code: 'does-not-fit', lacks: ['skill', 'language'] } as const;
    expect(whyNotInWords(lacks, 'Budi', stranger).en).toBe('Budi is not among those whom this matter needs.');
    expect(whyNotInWords(lacks, 'Budi', inCharge).en).toBe(
      'Budi is not among those whom this matter needs: the skill or its level, the language.',
    );
  });

  it('says that the contact did not want him to whoever sent them, and to no colleague', () => {
    expect(whyNotInWords({ code: 'excluded' }, 'Budi', sender).en).toContain('was not to be asked');
    expect(whyNotInWords({ code: 'excluded' }, 'Budi', stranger).en).toContain(NOT_AVAILABLE.en);
  });

  it('says openly what is nobody’s secret', () => {
    for (const code of ['asked', 'sent-it', 'later', 'inner-first', 'others-first'] as const) {
      const { id, en } = whyNotInWords({ code }, 'Budi', stranger);
      expect(id).not.toContain(NOT_AVAILABLE.id);
      expect(en).not.toContain(NOT_AVAILABLE.en);
    }
  });
});
