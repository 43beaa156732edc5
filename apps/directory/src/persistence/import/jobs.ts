import type { EntityManager } from 'typeorm';

/** How long whoever works on an import may be silent before another begins it again, s. */
const SILENCE_SECONDS = 30;

export interface ImportProgress {
  readonly phase: 'waiting' | 'reading' | 'checking' | 'writing' | 'telling';
  /** Of people, in this phase. */
  readonly rows: number;
}

/** An import that was asked for, and has not ended. */
export interface ImportJob {
  readonly workspace: string;
  readonly id: string;
  /** Name of the principal. */
  readonly by: string;
  /** In their words, for the audit. */
  readonly why?: string | undefined;
  readonly dryRun: boolean;
  /** Undefined: one is proposed. */
  readonly mapping: string | object | undefined;
  readonly files: ReadonlyMap<string, Buffer>;
}

export interface ClaimedJob extends ImportJob {
  readonly claim: string;
  /** How often somebody has begun it, this time included. */
  readonly attempts: number;
}

export async function insertJob(
  manager: EntityManager,
  { workspace, id, by, why, dryRun, mapping, files }: ImportJob,
): Promise<void> {
  await manager.query(
    `insert into import_jobs (workspace, id, by, why, dry_run, mapping) values ($1, $2, $3, $4, $5, $6)`,
    [workspace, id, by, why ?? null, dryRun, mapping === undefined ? null : JSON.stringify(mapping)],
  );
  for (const [name, content] of files)
    await manager.query(`insert into import_files (workspace, import_id, name, content) values ($1, $2, $3, $4)`, [
      workspace,
      id,
      name,
      content,
    ]);
}

type JobRow = Omit<ClaimedJob, 'claim' | 'mapping' | 'files' | 'why'> & {
  readonly mapping: string | object | null;
  readonly why: string | null;
};

/**
 * Takes the oldest import that nobody works on, one of a workspace at a time: two at once would wait for each other's lock. Those that failed come
 * after the others, so that one which cannot be done holds up its own workspace alone. Undefined: none.
 */
export async function claimJob(manager: EntityManager, claim: string): Promise<ClaimedJob | undefined> {
  const [[job]] = await manager.query<[JobRow[], number]>(
    `update import_jobs set claim = $1, claimed_until = now() + make_interval(secs => $2), attempts = attempts + 1
     where (workspace, id) = (
       select j.workspace, j.id from import_jobs j
       where (j.claimed_until is null or j.claimed_until < now())
         and not exists (select from import_jobs o where o.workspace = j.workspace and o.id < j.id)
       order by j.attempts, j.id limit 1 for update skip locked)
     returning workspace, id, by, why, dry_run as "dryRun", mapping, attempts`,
    [claim, SILENCE_SECONDS],
  );
  if (!job) return undefined;
  const files = await manager.query<{ name: string; content: Buffer }[]>(
    `select name, content from import_files where workspace = $1 and import_id = $2 order by name`,
    [job.workspace, job.id],
  );
  const named = files.map(({ name, content }) => [name, content] as const);
  const { why, mapping } = job;
  return { ...job, claim, why: why ?? undefined, mapping: mapping ?? undefined, files: new Map(named) };
}

/** Says that it is still worked on, and how far it has come. */
export async function reportProgress(
  manager: EntityManager,
  { workspace, id, claim }: ClaimedJob,
  progress: ImportProgress,
): Promise<void> {
  await manager.query(
    `update import_jobs set claimed_until = now() + make_interval(secs => $4), progress = $5
     where workspace = $1 and id = $2 and claim = $3`,
    [workspace, id, claim, SILENCE_SECONDS, progress],
  );
}

/** Lets go of it, so that it is begun again. `counts`: as one of the few attempts that it has. */
export async function releaseJob(
  manager: EntityManager,
  { workspace, id, claim }: ClaimedJob,
  counts: boolean,
): Promise<void> {
  await manager.query(
    `update import_jobs set claim = null, claimed_until = null, attempts = attempts - $4
     where workspace = $1 and id = $2 and claim = $3`,
    [workspace, id, claim, counts ? 0 : 1],
  );
}

/** Another has it by now: an instance that was frozen, and whose import was begun again elsewhere, keeps nothing. */
export class ImportTakenOver extends Error {}

/** In the transaction that keeps what the import did: it has ended, and what was sent is forgotten. Throws {@link ImportTakenOver}. */
export async function endJob(manager: EntityManager, { workspace, id, claim }: ClaimedJob): Promise<void> {
  const [, ended] = await manager.query<[unknown[], number]>(
    `delete from import_jobs where workspace = $1 and id = $2 and claim = $3`,
    [workspace, id, claim],
  );
  if (ended === 0) throw new ImportTakenOver(`Another instance has taken over the import ${id}.`);
}

export interface WaitingJob {
  readonly id: string;
  readonly at: Date;
  readonly dryRun: boolean;
  readonly progress: ImportProgress;
}

export async function findJob(manager: EntityManager, workspace: string, id: string): Promise<WaitingJob | undefined> {
  const [job] = await manager.query<WaitingJob[]>(
    `select id, at, dry_run as "dryRun", progress from import_jobs where workspace = $1 and id = $2`,
    [workspace, id],
  );
  return job;
}
