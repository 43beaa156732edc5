import { Key, RoleProfileBody, RoutingPlan } from '@sambung/contracts';
import { conditionsIn } from '../domain/plan-conditions';
import { SEED_DUTIES } from './seed-duties';
import { SEED_REASONS } from './seed-reasons';
import { SEED_ROLE_PROFILES } from './seed-role-profiles';
import { SEED_ROLES } from './seed-roles';
import { SEED_SKILLS } from './seed-skills';

const roles = new Set(SEED_ROLES.map(({ key }) => key));
const skills = new Set(SEED_SKILLS.map(({ key }) => key));

describe('the seed catalogue', () => {
  it.each([SEED_ROLES, SEED_SKILLS, SEED_DUTIES, SEED_REASONS].flat())(
    'has a key and both languages for $key',
    ({ key, name }) => {
      expect(Key.safeParse(key).success).toBe(true);
      expect(name.id.length * name.en.length).toBeGreaterThan(0);
    },
  );

  it.each([SEED_ROLES, SEED_SKILLS, SEED_DUTIES, SEED_REASONS])('has no key twice', (...entries) => {
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(SEED_REASONS)('$key asks for roles and skills that the catalogue has', ({ steps }) => {
    expect(RoutingPlan.safeParse({ steps, lastResort: { employeeId: 'somebody' } }).success).toBe(true);
    for (const { conditions } of steps.flatMap(({ criteria }) => conditionsIn(criteria))) {
      if (conditions.role !== undefined) expect(roles).toContain(conditions.role);
      for (const { skill } of conditions.skills ?? []) expect(skills).toContain(skill);
    }
  });

  it.each(SEED_DUTIES)('$key is done by a role of the catalogue', ({ role }) => expect(roles).toContain(role));

  it.each(SEED_ROLES)('says what $key wants, in skills that the catalogue has', ({ key }) => {
    const profile = RoleProfileBody.parse(SEED_ROLE_PROFILES[key]);
    expect(profile.skills.map(({ skill }) => skill).filter((skill) => !skills.has(skill))).toEqual([]);
    expect(profile.skills.some(({ need }) => need === 'must') && profile.suits.length > 0).toBe(true);
  });

  it('sends whoever does not know what they want to the reception', () =>
    expect(SEED_REASONS.find(({ key }) => key === 'unclear')?.steps[0]?.criteria).toEqual({ role: 'receptionist' }));
});
