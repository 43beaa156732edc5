import { NOT_AVAILABLE } from './words';
import { whyNotInWords } from './why-not-words';

const stranger = { ofThem: false, ofTheContact: false };
const inCharge = { ofThem: true, ofTheContact: false };
const sender = { ofThem: false, ofTheContact: true };

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
