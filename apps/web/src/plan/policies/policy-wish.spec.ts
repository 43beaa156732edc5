import type { PolicyVersion } from '../../api/views';
import { keyOf } from '../../api/key-of';
import { bodyOf, emptyWish, wishOf } from './policy-wish';

const TODAY = '2027-01-01';
const VERSION = {
  ...{ version: 1, name: { id: 'Istirahat', en: 'Breaks' }, text: { id: 'Bergantian.', en: 'In turns.' } },
  ...{ scope: { office: 'front', teamId: null, role: null, siteId: null }, active: true, acknowledge: false },
  rules: { breaks: [], apart: 60, rest: { after: 240, minutes: 30 } },
} as unknown as PolicyVersion;

describe('a policy that is written', () => {
  it('names whom it is for, and nobody in particular where nothing is named', () => {
    const wish = { ...emptyWish(TODAY), nameId: 'Pakaian', nameEn: 'Dress', role: 'cashier', why: 'New.' };
    expect(bodyOf(wish, undefined)).toMatchObject({
      ...{ kind: 'dress-code', scope: { office: null, teamId: null, role: 'cashier', siteId: null } },
      ...{ rules: null, validFrom: TODAY, validUntil: null },
    });
  });

  it('has the rules of its kind, and those of breaks as they were', () => {
    const wish = { ...emptyWish(TODAY), kind: 'flexitime' as const, coreFrom: '09:30', coreTo: '' };
    expect(bodyOf(wish, undefined).rules).toEqual({ core: null });
    expect(bodyOf({ ...wish, kind: 'remote-work' }, undefined).rules).toEqual({ daysPerWeek: 2 });
    const next = wishOf({ kind: 'breaks', versions: [VERSION] }, TODAY);
    expect(next).toMatchObject({ kind: 'breaks', nameEn: 'Breaks', office: 'front', validFrom: TODAY, why: '' });
    expect(bodyOf(next, VERSION).rules).toEqual(VERSION.rules);
  });

  it('has a kind and a key of plain letters, whatever it is called', () => {
    expect(keyOf('  Héwan peliharaan: di kantor! ')).toBe('hewan-peliharaan-di-kantor');
    expect(wishOf({ kind: 'pets-at-work', versions: [] }, TODAY)).toMatchObject({
      kind: 'own',
      ownKind: 'pets-at-work',
    });
  });
});
