import type {
  BilingualText,
  FillInThresholds,
  Office,
  PlanStep,
  ReasonState,
  SiteState,
  TeamState,
  WeeklyHours,
} from '@sambung/contracts';

import { holidaysOfTeam, hoursWithHolidays, type Observances } from './holidays/observed';

export interface Team {
  readonly id: string;
  readonly key: string;
  readonly name: BilingualText;
  readonly office: Office;
  readonly managerId: string | null;
  readonly openingHours: WeeklyHours | null;
  readonly fillIn: FillInThresholds | null;
  readonly active: boolean;
  readonly version: number;
}

export interface Site {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly timeZone: string;
  readonly fallbackNumber: string | null;
  readonly whatsappNumber: string | null;
  readonly active: boolean;
  readonly version: number;
}

export interface Reason {
  readonly id: string;
  readonly key: string;
  readonly name: BilingualText;
  readonly shortAnswer: BilingualText | null;
  /** What else people say who mean it. Nobody but the directory needs to know. */
  readonly alsoSaid: readonly string[];
  readonly priority: number;
  readonly steps: readonly PlanStep[];
  /** Null in a draft only: nobody is named yet, so it is not live and nobody else knows of it. */
  readonly lastResort: string | null;
  readonly active: boolean;
  readonly version: number;
}

/** A team as the other services learn of it: closed on its holidays. */
export function teamState(
  team: Team,
  observances: Observances,
  day: Parameters<typeof hoursWithHolidays>[2],
): TeamState {
  const { id, key, name, office, managerId, fillIn, active } = team;
  return {
    teamId: id,
    key,
    name,
    office,
    managerId,
    openingHours: openingHoursInForce(team, observances, day),
    active,
    fillIn,
  };
}

/** When a team is open, holidays left out. Null: always. */
export function openingHoursInForce(
  { id, openingHours }: Pick<Team, 'id' | 'openingHours'>,
  observances: Observances,
  day: Parameters<typeof hoursWithHolidays>[2],
): WeeklyHours | null {
  return hoursWithHolidays(openingHours, holidaysOfTeam(observances, id), day);
}

/** A site as the other services learn of it. */
export function siteState({ id, key, name, timeZone, fallbackNumber, active }: Site): SiteState {
  return { siteId: id, key, name, timeZone, fallbackNumber, active };
}

/** A reason as the other services learn of it; undefined for a draft. */
export function reasonState({
  id,
  key,
  name,
  shortAnswer,
  priority,
  steps,
  lastResort,
  active,
}: Reason): ReasonState | undefined {
  if (lastResort === null) return undefined;
  const plan = { steps: [...steps], lastResort: { employeeId: lastResort } };
  return { reasonId: id, key, name, shortAnswer, priority, plan, active };
}
