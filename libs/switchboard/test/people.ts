import type { Availability, EmployeeState, ReasonState, RoutingPlan, SiteState, TeamState } from '@sambung/contracts';

/** Monday, 2 March 2026, 10:00 in Jakarta (WIB, UTC+7). */
export const MORNING = Date.UTC(2026, 2, 2, 3, 0, 0);
export const SECONDS = 1_000;
export const MINUTES = 60 * SECONDS;
export const HOURS = 60 * MINUTES;

const both = (text: string): { id: string; en: string } => ({ id: text, en: text });

/** Somebody for the floor: as the directory knows them, and how they are now. */
export interface Somebody {
  readonly employee: EmployeeState;
  readonly availability: Availability;
  readonly reachable: boolean;
}

export interface Traits extends Partial<Omit<EmployeeState, 'employeeId' | 'roles' | 'skills' | 'languages'>> {
  readonly role?: string;
  readonly skills?: Readonly<Record<string, number>>;
  readonly languages?: Readonly<Record<string, number>>;
  readonly availability?: Availability;
  readonly reachable?: boolean;
}

const levels = (of: Readonly<Record<string, number>>): [string, number][] => Object.entries(of);

/** A sales representative at their desk, free for one call, one visitor, two chats or four e-mails. */
export function free(employeeId: string, traits: Traits = {}): Somebody {
  const {
    role = 'sales-representative',
    skills = {},
    languages = { id: 5 },
    availability = 'Available',
    reachable = true,
    ...rest
  } = traits;
  const employee: EmployeeState = {
    employeeId,
    name: employeeId,
    active: true,
    roles: [{ role, office: 'front', name: both(role) }],
    teamId: 'sales',
    siteId: 'jakarta',
    managerId: null,
    deputyId: null,
    skills: levels(skills).map(([skill, level]) => ({ skill, level })),
    languages: levels(languages).map(([language, level]) => ({ language, level })),
    contactPoints: {},
    workingHours: null,
    capacity: { units: 4, weights: { phone: 4, counter: 4, chat: 2, email: 1 } },
    wrapUpSeconds: 0,
    ...rest,
  };
  return { employee, availability, reachable };
}

/** Known, and not at their desk. */
export const absent = (employeeId: string, traits: Traits = {}): Somebody =>
  free(employeeId, { ...traits, reachable: false });

export function reason(reasonId: string, plan: RoutingPlan, more: Partial<ReasonState> = {}): ReasonState {
  return { reasonId, key: 'buy', name: both(reasonId), shortAnswer: null, priority: 50, plan, active: true, ...more };
}

export function team(teamId: string, managerId: string | null): TeamState {
  return { teamId, key: 'sales', name: both(teamId), office: 'front', managerId, openingHours: null, active: true };
}

export function site(siteId: string): SiteState {
  return { siteId, key: siteId, name: siteId, timeZone: 'Asia/Jakarta', fallbackNumber: null, active: true };
}

/** Sales representatives for a minute, then Lina. */
export const ASK_SALES: RoutingPlan = {
  steps: [{ criteria: { role: 'sales-representative' }, holdSeconds: 60 }],
  lastResort: { employeeId: 'lina' },
};
