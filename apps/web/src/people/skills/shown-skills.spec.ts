import type { SkillMatrixRow } from '../../api/views';
import { shownSkills } from './shown-skills';

const skill = (key: string, en: string) => ({ skill: key, name: { id: en, en }, requires: false });
const SKILLS = [skill('patience', 'Patience'), skill('baking', 'Baking'), skill('forklift', 'Forklift')];
const SARI = { skills: [{ skill: 'patience' }, { skill: 'forklift' }] } as unknown as SkillMatrixRow;
const keys = (called: string, alsoUnknown = false): string[] =>
  shownSkills(SKILLS, [SARI], { called, alsoUnknown }, ({ en }) => en).map((each) => each.skill);

describe('the columns of the matrix', () => {
  it('are the skills of which something is said, by name', () => {
    expect(keys('')).toEqual(['forklift', 'patience']);
    expect(keys('', true)).toEqual(['baking', 'forklift', 'patience']);
  });

  it('are those that are asked for by name, also where nobody has them yet', () => {
    expect(keys('bak')).toEqual(['baking']);
    expect(keys(' LIFT ')).toEqual(['forklift']);
  });
});
