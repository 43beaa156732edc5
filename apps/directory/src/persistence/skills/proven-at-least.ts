/**
 * A condition on an employee `e`: as `countedLevels` has it, the evidence of a skill that requires some holds today, where the workspace is, and shows at least the
 * level. True of skills that require none; the level stated is another condition. All three are placeholders.
 */
export const provenAtLeast = (workspace: string, skill: string, level: string): string =>
  `(not exists (select from skills s where s.workspace = ${workspace} and s.key = ${skill} and s.requires <> '{}') or coalesce((
    select coalesce(a.expires_on >= (now() at time zone z.time_zone)::date, true) and a.level >= ${level}
    from skill_assessments a
      join skills s on s.workspace = ${workspace} and s.key = a.skill
      join workspaces z on z.workspace = ${workspace}
    where a.workspace = ${workspace} and a.employee_id = e.id and a.skill = ${skill} and a.withdrawn_at is null and a.ground = any(s.requires)
    order by a.assessed_on desc, a.recorded_at desc, a.id desc limit 1), false))`;
