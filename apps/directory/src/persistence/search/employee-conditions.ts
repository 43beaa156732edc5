import { PATIENCE_MS } from '../../domain/told-presence';
import type { EmployeeSearch } from './employee-search';
import { provenAtLeast } from '../skills/proven-at-least';
import type { Sql } from '../sql';

/** What an employee e has to be, besides what words say. `workspace` is the placeholder of theirs. */
export function employeeConditions(search: EmployeeSearch, workspace: string, sql: Sql): string[] {
  const { status, office, role, skill, language, site, team, available, externalId, below } = search;
  return [
    `e.workspace = ${workspace}`,
    ...(status === 'all' ? [] : [`e.active = ${sql.value(status === 'active')}`]),
    ...(office
      ? [`e.roles && array(select key from roles where workspace = ${workspace} and office = ${sql.value(office)})`]
      : []),
    ...(role ? [`e.roles && ${sql.value(role)}::text[]`] : []),
    ...(skill ? [atLeast('skills', skill, sql)] : []),
    // Who has a skill at all is on everybody's card, with what shows it or without; a level is asked for by those who may see evidence.
    ...(skill?.minLevel === undefined
      ? []
      : [provenAtLeast(workspace, sql.value(skill.key), sql.value(skill.minLevel))]),
    ...(language ? [atLeast('languages', language, sql)] : []),
    ...(site ? [`e.site_id = (select id from sites where workspace = ${workspace} and ${idOrKey(site, sql)})`] : []),
    ...(team ? [`e.team_id = (select id from teams where workspace = ${workspace} and ${idOrKey(team, sql)})`] : []),
    ...(available === undefined ? [] : [`${available ? '' : 'not '}(e.active and ${offerable(workspace)})`]),
    ...(externalId ? [`e.external_id = ${sql.value(externalId)}`] : []),
    ...(below ? [`e.id in (${lineBelow(workspace, sql.value(below))})`] : []),
  ];
}

function atLeast(
  column: 'skills' | 'languages',
  { key, minLevel = 1 }: { key: string; minLevel?: number },
  sql: Sql,
): string {
  return `(e.${column}->>${sql.value(key)})::int >= ${sql.value(minLevel)}`;
}

/** An id wins over a key: keys are words, ids are not. */
function idOrKey(value: string, sql: Sql): string {
  const sent = sql.value(value);
  return `(id = ${sent} or key = ${sent}) order by id = ${sent} desc limit 1`;
}

function offerable(workspace: string): string {
  return `exists (select from presence p where p.workspace = ${workspace} and p.employee_id = e.id and p.offerable
    and (p.expires_at is null or p.expires_at > now() - interval '${PATIENCE_MS} milliseconds'))`;
}

function lineBelow(workspace: string, boss: string): string {
  return `
    with recursive below (id) as (
      select ${boss}::text collate "C"
      union select r.id from below join employees r on r.workspace = ${workspace} and r.manager_id = below.id)
    select id from below`;
}
