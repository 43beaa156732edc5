import type { EntityManager } from 'typeorm';
import type { Kind, Known, Reference } from '../domain/references';

const TABLE: Readonly<Record<Kind, string>> = {
  roles: 'select key as value from roles where workspace = $1 and key = any($2)',
  skills: 'select key as value from skills where workspace = $1 and key = any($2)',
  teams: 'select id as value from teams where workspace = $1 and id = any($2)',
  sites: 'select id as value from sites where workspace = $1 and id = any($2)',
  people: 'select id as value from employees where workspace = $1 and id = any($2)',
};

/** Which of the references exist. */
export async function findKnown(
  manager: EntityManager,
  workspace: string,
  references: readonly Reference[],
): Promise<Known> {
  const find = async (kind: Kind): Promise<Set<string>> => {
    const values = references.filter((each) => each.kind === kind).map(({ value }) => value);
    if (values.length === 0) return new Set();
    const rows = await manager.query<{ value: string }[]>(TABLE[kind], [workspace, values]);
    return new Set(rows.map(({ value }) => value));
  };
  return {
    roles: await find('roles'),
    skills: await find('skills'),
    teams: await find('teams'),
    sites: await find('sites'),
    people: await find('people'),
  };
}
