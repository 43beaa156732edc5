import type { HiringProfile } from '../../api/views';
import { hiringText } from './hiring-text';

const want = (key: string, id: string, en: string, advice: 'require' | 'prefer' | 'teach') => ({
  ...{ kind: 'skill' as const, key, name: { id, en }, level: 3 as const, need: 'must' as const, weight: 3, advice },
  ...{ have: 0, reasons: 1, neededAtOnce: null, words: { id: '', en: '' } },
});
const PROFILE: HiringProfile = {
  ...{ role: 'cashier', name: { id: 'Kasir', en: 'Cashier' }, teamId: null, people: 2, words: { id: '', en: '' } },
  lookFor: [want('numeracy', 'Berhitung', 'Numeracy', 'require'), want('patience', 'Sabar', 'Patience', 'teach')],
  suits: [{ scale: 'contact', words: { id: 'suka bertemu pelanggan', en: 'wants to meet customers often' } }],
};

describe('whom to hire, as text', () => {
  it('can be copied in Indonesian and in English, whichever the reader speaks, without empty parts', () => {
    expect(hiringText(PROFILE, 'id')).toBe(
      'Kasir\n\nHarus bisa:\n- Berhitung (3/5)\n\nBisa diajarkan di sini:\n- Sabar (3/5)\n\nCocok bagi yang:\n- suka bertemu pelanggan',
    );
    expect(hiringText(PROFILE, 'en')).toMatch(/^Cashier\n\nMust be able to:\n- Numeracy \(3\/5\)/);
  });
});
