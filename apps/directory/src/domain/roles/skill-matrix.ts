import type { TeamGaps } from '@sambung/contracts';
import type { Employee } from '../employee';
import type { NameOf } from './gap-words';

/**
 * Who of a team can do what: the skills that somebody has or a role of theirs wants, and for each person the levels stated and those that count today.
 *
 * @param able the same people, with the levels that count
 */
export function skillMatrix(
  members: readonly Employee[],
  able: readonly Pick<Employee, 'id' | 'skills'>[],
  roles: readonly { readonly wants: readonly { readonly kind: string; readonly key: string }[] }[],
  nameOf: NameOf,
): Pick<TeamGaps, 'skills' | 'people'> {
  const wanted = roles.flatMap(({ wants }) => wants.filter(({ kind }) => kind === 'skill').map(({ key }) => key));
  const keys = new Set([...wanted, ...members.flatMap(({ skills }) => Object.keys(skills))]);
  const counted = new Map(able.map(({ id, skills }) => [id, skills]));
  return {
    skills: [...keys]
      .map((skill) => ({ skill, name: nameOf({ kind: 'skill', key: skill }) }))
      .sort((one, other) => one.name.id.localeCompare(other.name.id)),
    people: members.map(({ id, name, roles: held, skills }) => ({
      ...{ employeeId: id, name, roles: [...held] },
      skills: Object.entries(skills).map(([skill, level]) => ({
        ...{ skill, level },
        counts: counted.get(id)?.[skill] ?? 0,
      })),
    })),
  };
}
