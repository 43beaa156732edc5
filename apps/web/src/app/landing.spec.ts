import { landing, landingOf } from './landing';

const as = (...roles: string[]) => ({ signedIn: true, employeeId: 'e1', roles });

describe('where somebody lands who asks for no page in particular', () => {
  it.each([
    ['the back office hands over', ['back-office'], '/hand-over'],
    ['the front office takes over', ['front-office'], '/desk'],
    ['whoever works in both takes over', ['back-office', 'front-office'], '/desk'],
    ['a manager sees the floor', ['front-office', 'manager'], '/floor'],
    ['so does a manager of the back office', ['back-office', 'manager'], '/floor'],
    ['HR sees people', ['back-office', 'hr'], '/people'],
    ['whoever leads HR sees people', ['back-office', 'manager', 'hr'], '/people'],
    ['an administrator who is no employee sees people', ['admin', 'hr'], '/people'],
    ['the owner of a shop, who is everything, sees the floor', ['front-office', 'manager', 'hr', 'admin'], '/floor'],
    ['whoever has no role hands over', [], '/hand-over'],
  ])('%s', (_, roles, to) => {
    expect(landing(as(...roles), null)).toBe(to);
  });

  it('is where they chose to be last, on this machine', () => {
    expect(landing(as('front-office', 'manager'), 'e1 /desk')).toBe('/desk');
    expect(landing(as('front-office'), 'e1 /hand-over')).toBe('/hand-over');
  });

  it('is not where somebody else chose to be', () => {
    expect(landing(as('front-office'), 'e2 /hand-over')).toBe('/desk');
  });

  it.each(['e1 /floor', 'e1 /nowhere', 'e1 https://evil.example', 'e1', ''])(
    'is not what they may not see (any more): %s',
    (chosen) => {
      expect(landing(as('front-office'), chosen)).toBe('/desk');
    },
  );

  it('is Desk or Hand over on a phone that signed in by code, whatever else they are', () => {
    const phone = { ...as('front-office', 'manager', 'hr'), deviceId: 'd1' };
    expect(landing(phone, 'e1 /people')).toBe('/desk');
    expect(landing(phone, 'e1 /hand-over')).toBe('/hand-over');
    expect(landing({ ...as('back-office', 'hr'), deviceId: 'd1' }, null)).toBe('/hand-over');
  });

  it('is Hand over where nobody answers who they are, and signing in for whoever is not', () => {
    expect(landingOf(undefined)).toBe('/hand-over');
    expect(landingOf({ signedIn: false })).toBe('/sign-in');
    localStorage.setItem('sambung.page', 'e1 /people');
    expect(landingOf(as('front-office'))).toBe('/people');
  });
});
