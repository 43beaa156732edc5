import { importProblem, type ImportMapping, type PersonProfile } from '@sambung/contracts';
import { isTimeZone } from '../domain/time-zone';
import { HoursUnreadable, parseHours } from '../domain/working-hours';
import type { KnownNames } from './known';
import type { ProblemList } from './problem-list';

/** What the mapping itself says of people, before any row is read: one problem for each fault, instead of one for each row. */
export function checkProfiles({ employees, hours }: ImportMapping, known: KnownNames, problems: ProblemList): void {
  for (const [name, text] of Object.entries(hours)) checkHours(`hours.${name}`, text, problems);
  if (!employees) return;
  const { profiles, defaults } = employees;
  const named = Object.entries(profiles?.values ?? {}).map(
    ([value, profile]) => [`employees.profiles.values.${value}`, profile] as const,
  );
  const all = [
    ['employees.defaults', defaults] as const,
    ['employees.profiles.otherwise', profiles?.otherwise ?? {}] as const,
    ...named,
  ];
  for (const [path, profile] of all) {
    checkNames(path, profile, known, problems);
    if (profile.workingHours !== undefined && !Object.hasOwn(hours, profile.workingHours))
      checkHours(`${path}.workingHours`, profile.workingHours, problems);
    if (profile.timeZone !== undefined && !isTimeZone(profile.timeZone))
      problems.inMapping(`${path}.timeZone`, importProblem('mapping.time-zone-unknown', { name: profile.timeZone }));
  }
}

function checkNames(
  path: string,
  { roles = [], skills = {} }: PersonProfile,
  known: KnownNames,
  problems: ProblemList,
): void {
  const unknown = (kind: string, name: string): void => {
    problems.inMapping(path, importProblem('mapping.name-unknown', { kind, name }));
  };
  for (const role of roles) if (!known.roles.has(role)) unknown('role', role);
  for (const skill of Object.keys(skills)) if (!known.skills.has(skill)) unknown('skill', skill);
}

function checkHours(path: string, text: string, problems: ProblemList): void {
  try {
    parseHours(text);
  } catch (error) {
    if (!(error instanceof HoursUnreadable)) throw error;
    problems.inMapping(path, error.told);
  }
}
