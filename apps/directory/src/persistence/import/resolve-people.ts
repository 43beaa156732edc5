import type { EntityManager } from 'typeorm';
import { WhoIsMeant, type Meant, type Nameable } from '../../domain/who-is-meant';

const AT_ONCE = 5_000;
const idOf = (who: 'manager' | 'deputy'): string => `coalesce(
  (select p.id from staged_people p where p.external_id = s.${who} limit 1),
  (select e.id from employees e where e.workspace = $1 and e.external_id = s.${who}))`;

/**
 * Gives every staged row the ids of its manager and deputy: by number, in the file or in the company; what is nobody's number by name or e-mail address.
 * Returns whom each of those means; who is missing there is nobody.
 */
export async function resolvePeople(manager: EntityManager, workspace: string): Promise<Map<string, Meant>> {
  await manager.query(
    `update staged_people s set manager_id = ${idOf('manager')}, deputy_id = ${idOf('deputy')}
     where s.manager is not null or s.deputy is not null`,
    [workspace],
  );
  const unresolved = await manager.query<{ written: string }[]>(
    `select manager as written from staged_people where manager is not null and manager_id is null
     union select deputy from staged_people where deputy is not null and deputy_id is null`,
  );
  const meant = await whoIsMeant(
    manager,
    workspace,
    unresolved.map(({ written }) => written),
  );
  const found = [...meant].flatMap(([written, who]) => ('id' in who ? [{ written, id: who.id }] : []));
  for (const who of ['manager', 'deputy'])
    await manager.query(
      `update staged_people s set ${who}_id = r.id from jsonb_to_recordset($1::jsonb) as r (written text, id text)
       where s.${who} = r.written and s.${who}_id is null`,
      [JSON.stringify(found)],
    );
  return meant;
}

/** Whom names and e-mail addresses mean, in the file first, then in the company. */
export async function whoIsMeant(
  manager: EntityManager,
  workspace: string,
  written: readonly string[],
): Promise<Map<string, Meant>> {
  const who = new WhoIsMeant(written);
  if (written.length === 0) return who.meant();
  for (const people of [IN_FILE, IN_COMPANY])
    for (let after = ''; ;) {
      const some = await manager.query<(Nameable & { at: string })[]>(people, [workspace, after, AT_ONCE]);
      some.forEach((somebody) => who.consider(somebody));
      const last = some.at(-1);
      if (!last) break;
      after = last.at;
    }
  return who.meant();
}

/** Who stands there twice counts once: that is told of them. */
const IN_FILE = `select distinct on (s.external_id) s.external_id as at, s.id, s.name, coalesce(s.contact_points->>'email', e.contact_points->>'email') as email, 0 as rank
  from staged_people s left join employees e on e.workspace = $1 and e.id = s.id where s.external_id > $2 order by s.external_id, s.line limit $3`;
const IN_COMPANY = `select e.id as at, e.id, e.name, e.contact_points->>'email' as email, case when e.active then 1 else 2 end as rank
  from employees e where e.workspace = $1 and e.id > $2 and not exists (select from staged_people s where s.id = e.id) order by e.id limit $3`;
