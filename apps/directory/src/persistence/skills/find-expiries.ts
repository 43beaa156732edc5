import type { AssessmentGround } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

export interface Expiring {
  readonly employeeId: string;
  readonly name: string;
  readonly skill: string;
  readonly level: number;
  readonly ground: AssessmentGround;
  readonly expiresOn: string;
  readonly stopsCounting: boolean;
}

export interface ExpirySearch {
  /** The last day that is looked at. */
  readonly until: string;
  readonly teamId: string | undefined;
  /** Only who reports to this person, through others too. */
  readonly below: string | undefined;
  /** Where the page before ended. */
  readonly after: { readonly on: string; readonly employeeId: string; readonly skill: string } | undefined;
  readonly limit: number;
}

/** Evidence that has expired or will, of skills that people who work here have: only what nothing newer has taken the place of. In the order of the days. */
export function findExpiries(
  manager: EntityManager,
  workspace: string,
  { until, teamId, below, after, limit }: ExpirySearch,
): Promise<Expiring[]> {
  return manager.query<Expiring[]>(
    `with recursive line (id) as (
       select $4::text collate "C"
       union select r.id from line join employees r on r.workspace = $1 and r.manager_id = line.id
     )
     select a.employee_id as "employeeId", e.name, a.skill, a.level, a.ground, a.expires_on::text as "expiresOn", s.requires <> '{}' as "stopsCounting"
     from skill_assessments a
     join employees e on e.workspace = $1 and e.id = a.employee_id and e.active and e.skills ? a.skill
     join skills s on s.workspace = $1 and s.key = a.skill
     where a.workspace = $1 and a.withdrawn_at is null and a.expires_on <= $2 and ${speaks('a')}
       and ($3::text is null or e.team_id = $3)
       and ($4::text is null or (e.id in (select id from line) and e.id <> $4))
       and ($5::date is null or (a.expires_on, a.employee_id, a.skill) > ($5, $6::text collate "C", $7))
       and not exists (
         select from skill_assessments b
         where b.workspace = $1 and b.employee_id = a.employee_id and b.skill = a.skill and b.withdrawn_at is null and ${speaks('b')}
           and (b.assessed_on, b.recorded_at, b.id) > (a.assessed_on, a.recorded_at, a.id))
     order by a.expires_on, a.employee_id, a.skill limit $8`,
    [
      workspace,
      until,
      teamId ?? null,
      below ?? null,
      after?.on ?? null,
      after?.employeeId ?? null,
      after?.skill ?? null,
      limit,
    ],
  );
}

/** As evidenceAmong has it. */
const speaks = (table: string): string =>
  `${table}.ground <> 'self-declared' and (s.requires = '{}' or ${table}.ground = any(s.requires))`;

/** Who has evidence, of a skill that requires some, whose last day lies between two days, the second left out. */
export async function findWhoseEvidenceEnded(
  manager: EntityManager,
  workspace: string,
  { from, before }: { readonly from: string; readonly before: string },
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `select distinct a.employee_id as id from skill_assessments a join skills s on s.workspace = $1 and s.key = a.skill and s.requires <> '{}'
     where a.workspace = $1 and a.withdrawn_at is null and a.expires_on >= $2 and a.expires_on < $3 order by 1`,
    [workspace, from, before],
  );
  return rows.map(({ id }) => id);
}
