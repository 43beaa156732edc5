import { $api } from '../api/api';
import type { DefaultReasons, Readiness } from '../api/views';
import { useLanguage } from '../language/use-language';
import { whoInWords, type Names } from './who-in-words';

type Draft = DefaultReasons['reasons'][number];
type PlanStep = Draft['leftOut'][number];

export const AS_PROPOSED = 'proposed';
const AT_ONCE_TO_LAST_RESORT = 'last-resort';
const HOLD_SECONDS = 30;

/** To whom a default reason may go: as proposed, to a team, to everybody with a role of the front office, or at once to the last resort. */
export function useDestinations(teams: Readiness['teams']) {
  const speech = useLanguage();
  const { t, said } = speech;
  const { data } = $api.useQuery('get', '/v1/roles');
  const roles = data?.roles ?? [];
  const names: Names = new Map([
    ...roles.map(({ key, name }) => [key, name] as const),
    ...teams.map(({ teamId, name }) => [teamId, name] as const),
  ]);
  const staffed = teams.filter(({ people }) => people > 0);
  const others = [
    ...staffed.map((team) => ({
      value: `team:${team.teamId}`,
      label: t('firstRun.toTeam', { name: said(team.name), people: team.people }),
    })),
    { value: AT_ONCE_TO_LAST_RESORT, label: t('firstRun.toLastResort') },
  ];
  return {
    choicesOf({ proposed }: Draft): { value: string; label: string }[] {
      const who = proposed.length === 0 ? t('firstRun.toLastResort') : whoInWords(proposed, names, speech);
      return [{ value: AS_PROPOSED, label: t('firstRun.asProposed', { who }) }, ...others];
    },
    stepsOf({ proposed }: Draft, destination: string): PlanStep[] {
      if (destination === AS_PROPOSED) return proposed.map(({ step }) => step);
      if (destination === AT_ONCE_TO_LAST_RESORT) return [];
      return [{ criteria: { teamId: destination.replace('team:', '') }, holdSeconds: HOLD_SECONDS }];
    },
  };
}
