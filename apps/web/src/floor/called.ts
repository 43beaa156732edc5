import type { Text } from '../api/views';
import { tellApart } from '../look/tell-apart';
import type { Floor } from './views';

/** Names to choose from, by id: two of one name with their teams. */
export function called({ people, teams }: Floor, said: (text: Text) => string): ReadonlyMap<string, string> {
  const besides = tellApart(people, ({ person }) => person.name, [
    ({ teamId }) => {
      const team = teams.find((each) => each.teamId === teamId);
      return team && said(team.name);
    },
  ]);
  return new Map(
    people.map(({ person }, at) => [person.employeeId, [person.name, ...(besides[at] ?? [])].join(' · ')] as const),
  );
}
