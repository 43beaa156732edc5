import type { RotaBody, RotaRulesBody, RotaSummary } from '@sambung/contracts';
import type { EntityManager } from 'typeorm';

/** How long whoever plans a rota may be silent before another begins it again, s. */
const SILENCE_SECONDS = 30;

export interface RotaProgress {
  readonly phase: string;
  readonly cost: number | null;
  readonly bound: number | null;
}

export interface StoredRota {
  readonly workspace: string;
  readonly id: string;
  readonly teamId: string;
  readonly from: string;
  readonly days: number;
  readonly timeZone: string;
  readonly status: RotaSummary['status'];
  readonly asked: RotaBody;
  readonly rules: RotaRulesBody;
  readonly seconds: number;
  readonly bound: number;
  readonly plannedCost: number;
  readonly failure: string | null;
  readonly progress: RotaProgress | null;
  readonly version: number;
  readonly createdAt: Date;
}

export interface ClaimedRota extends StoredRota {
  readonly claim: string;
  readonly attempts: number;
}

const COLUMNS = `workspace, id, team_id as "teamId", from_date::text as "from", days, time_zone as "timeZone", status, asked, rules, seconds, bound,
  planned_cost as "plannedCost", failure, progress, version, created_at as "createdAt"`;

export async function insertRota(
  manager: EntityManager,
  rota: Pick<StoredRota, 'workspace' | 'id' | 'teamId' | 'asked' | 'rules'>,
  by: string,
): Promise<void> {
  const { workspace, id, teamId, asked, rules } = rota;
  await manager.query(
    `insert into rotas (workspace, id, team_id, from_date, days, time_zone, status, asked, rules, seconds, created_by)
     values ($1, $2, $3, $4, $5, $6, 'planning', $7, $8, $9, $10)`,
    [workspace, id, teamId, asked.from, asked.days, rules.timeZone, asked, rules, asked.seconds, by],
  );
}

/** @param lock for a change */
export async function findRota(
  manager: EntityManager,
  workspace: string,
  id: string,
  lock = false,
): Promise<StoredRota | undefined> {
  const [rota] = await manager.query<StoredRota[]>(
    `select ${COLUMNS} from rotas where workspace = $1 and id = $2 ${lock ? 'for update' : ''}`,
    [workspace, id],
  );
  return rota;
}

/** The last hundred, the latest days first. */
export function listRotas(
  manager: EntityManager,
  workspace: string,
  teamId: string | undefined,
): Promise<StoredRota[]> {
  return manager.query<StoredRota[]>(
    `select ${COLUMNS} from rotas where workspace = $1 and ($2::text is null or team_id = $2)
     order by from_date desc, id desc limit 100`,
    [workspace, teamId ?? null],
  );
}

/** Takes the oldest rota that nobody plans; undefined: none. */
export async function claimRota(manager: EntityManager, claim: string): Promise<ClaimedRota | undefined> {
  const [[rota]] = await manager.query<[Omit<ClaimedRota, 'claim'>[], number]>(
    `update rotas set claim = $1, claimed_until = now() + make_interval(secs => $2), attempts = attempts + 1
     where (workspace, id) = (
       select workspace, id from rotas where status = 'planning' and (claimed_until is null or claimed_until < now())
       order by attempts, id limit 1 for update skip locked)
     returning ${COLUMNS}, attempts`,
    [claim, SILENCE_SECONDS],
  );
  return rota && { ...rota, claim };
}

/** Says that it is still planned, and how far it has come. */
export async function reportRotaProgress(
  manager: EntityManager,
  { workspace, id, claim }: ClaimedRota,
  progress: RotaProgress,
): Promise<void> {
  await manager.query(
    `update rotas set claimed_until = now() + make_interval(secs => $4), progress = $5 where workspace = $1 and id = $2 and claim = $3`,
    [workspace, id, claim, SILENCE_SECONDS, progress],
  );
}

/** Lets go of it, so that it is begun again. `counts`: as one of the few attempts that it has. */
export async function releaseRota(
  manager: EntityManager,
  { workspace, id, claim }: ClaimedRota,
  counts: boolean,
): Promise<void> {
  await manager.query(
    `update rotas set claim = null, claimed_until = null, attempts = attempts - $4
     where workspace = $1 and id = $2 and claim = $3`,
    [workspace, id, claim, counts ? 0 : 1],
  );
}

/** Ends the planning. False: another instance has it by now, and nothing of this one’s is to be kept. */
export async function endPlanning(
  manager: EntityManager,
  { workspace, id, claim }: ClaimedRota,
  end: { readonly failure: string } | { readonly bound: number; readonly cost: number },
): Promise<boolean> {
  const failed = 'failure' in end;
  const [, ended] = await manager.query<[unknown[], number]>(
    `update rotas set status = $4, failure = $5, bound = $6, planned_cost = $7, claim = null, claimed_until = null, progress = null, version = version + 1
     where workspace = $1 and id = $2 and claim = $3`,
    [workspace, id, claim, ...(failed ? ['failed', end.failure, 0, 0] : ['draft', null, end.bound, end.cost])],
  );
  return ended === 1;
}

export async function raiseRota(
  manager: EntityManager,
  { workspace, id }: Pick<StoredRota, 'workspace' | 'id'>,
  status: StoredRota['status'],
): Promise<void> {
  await manager.query(`update rotas set version = version + 1, status = $3 where workspace = $1 and id = $2`, [
    workspace,
    id,
    status,
  ]);
}
