import type { Office } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';
import type { Crowd } from '../../domain/policies/conflicts';
import type { Profile } from '../../domain/policies/policy';

interface Row {
  readonly roles: string[];
  readonly teamId: string | null;
  readonly siteId: string | null;
  readonly people: number;
  readonly examples: string[];
}

/** Somebody’s, or a team’s for people without roles and sites. */
export type Placed = Pick<Profile, 'roles' | 'teamId' | 'siteId'>;

/** What policies go by: the offices of one’s roles, or without roles the department’s. */
export interface Offices {
  readonly ofRole: ReadonlyMap<string, Office>;
  readonly ofTeam: ReadonlyMap<string, Office>;
}

export async function findOffices(manager: EntityManager, workspace: string): Promise<Offices> {
  const roles = await manager.query<{ key: string; office: Office }[]>(
    `select key, office from roles where workspace = $1`,
    [workspace],
  );
  const teams = await manager.query<{ id: string; office: Office }[]>(
    `select id, office from teams where workspace = $1`,
    [workspace],
  );
  return {
    ofRole: new Map(roles.map(({ key, office }) => [key, office])),
    ofTeam: new Map(teams.map(({ id, office }) => [id, office])),
  };
}

export function profileOf({ roles, teamId, siteId }: Placed, { ofRole, ofTeam }: Offices): Profile {
  const own = roles.flatMap((role) => ofRole.get(role) ?? []);
  const team = teamId === null ? undefined : ofTeam.get(teamId);
  const offices = own.length === 0 && team ? [team] : [...new Set(own)];
  return { offices, roles, teamId, siteId };
}

/** Everybody who works here, those who are alike in what policies go by together: thousands of people are a few dozen crowds. */
export async function findCrowds(manager: EntityManager, workspace: string): Promise<Crowd[]> {
  const offices = await findOffices(manager, workspace);
  const rows = await manager.query<Row[]>(
    `select roles, team_id as "teamId", site_id as "siteId", count(*)::int as people, (array_agg(id order by id))[1:5] as examples
     from employees where workspace = $1 and active group by roles, team_id, site_id order by min(id)`,
    [workspace],
  );
  return rows.map(({ people, examples, ...placed }) => ({ profile: profileOf(placed, offices), people, examples }));
}
