import type { RotaSummary, Team } from '../../api/views';

/** In which order teams are offered, and so which a page opens on: one's own, those whose rota is published, those with any, and the rest. */
export function teamsInOrder(
  teams: readonly Team[],
  rotas: readonly Pick<RotaSummary, 'teamId' | 'status'>[],
  employeeId: string | undefined,
): Team[] {
  const planned = new Set(rotas.map(({ teamId }) => teamId));
  const published = new Set(rotas.flatMap(({ teamId, status }) => (status === 'published' ? [teamId] : [])));
  const rank = ({ teamId, managerId }: Team): number => {
    if (managerId !== null && managerId === employeeId) return 0;
    if (published.has(teamId)) return 1;
    return planned.has(teamId) ? 2 : 3;
  };
  return [...teams].sort((one, other) => rank(one) - rank(other));
}
