import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { EmployeeQuery } from '@sambung/contracts';
import { searchEmployees } from '../../../apps/directory/src/persistence/search/search-employees';
import { Dice } from '../../chaos/dice';
import { System } from '../../system/system';
import { ms, percentile, row, type Row } from '../statistics';
import { importRows } from './import';
import { generateCompany, type GeneratedCompany } from './people';
import { questions, type Question } from './questions';

const WORKSPACE = 'bench';
const SEED = 7;
const ROUNDS = 3;

export interface DirectoryBench {
  readonly people: number;
  /** How long searches are measured, seconds; divided among rounds. */
  readonly seconds: number;
}

/** The directory alone: how long a company takes to be imported, and a search over the plain indexed SQL behind it, in turns. */
export async function directoryRows({ people, seconds }: DirectoryBench): Promise<Row[]> {
  const company = generateCompany(people, SEED);
  const system = await System.start({ bus: 'postgres', durable: true, services: ['directory'] });
  const client = new Client({ connectionString: system.databaseUrl('sambung_directory') });
  await client.connect();
  try {
    const imported = await importRows(system, client, company, WORKSPACE);
    // As autovacuum would within a minute.
    await client.query('vacuum analyze');
    return [...imported, ...(await searchRows(system, client, company, seconds))];
  } finally {
    await client.end();
    await system.stop();
  }
}

interface Measured {
  readonly kind: string;
  readonly ours: number;
  readonly plain: number;
}

async function searchRows(
  system: System,
  client: Client,
  { people }: GeneratedCompany,
  seconds: number,
): Promise<Row[]> {
  const asked = questions(new Dice(SEED), people, 20_000);
  const token = await system.token(WORKSPACE, 'administrator', ['admin', 'hr']);
  const rounds: Measured[][] = [];
  let next = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const measured: Measured[] = [];
    const until = performance.now() + (seconds * 1_000) / (ROUNDS + 1);
    while (performance.now() < until) measured.push(await both(system, client, token, asked[next++ % asked.length]!));
    // The first warms both up.
    if (round > 0) rounds.push(measured);
  }
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  return [
    ...[0.5, 0.99].map((share) => compared('every search', rounds, share)),
    ...kinds.map((kind) => compared(kind, [rounds.flat().filter((each) => each.kind === kind)], 0.99)),
  ];
}

function compared(kind: string, rounds: readonly Measured[][], share: number): Row {
  const of = (round: readonly Measured[], which: 'ours' | 'plain') =>
    percentile(
      round.map((each) => each[which]),
      share,
    );
  const all = rounds.flat();
  const aim = kind === 'every search' && share === 0.99 ? '; aim ≤ 3' : '';
  return row(
    `search p${share * 100}, ${kind}`,
    'GET /v1/employees ÷ the same SQL by its owner, on a connection of its own',
    rounds.map((round) => of(round, 'ours') / of(round, 'plain')),
    `${ms(of(all, 'ours'))} over ${ms(of(all, 'plain'))}, ${all.length} searches${aim}`,
  );
}

/** The one after the other, in changing order. */
async function both(system: System, client: Client, token: string, question: Question): Promise<Measured> {
  const oursFirst = Math.random() < 0.5;
  const first = oursFirst ? await overHttp(system, token, question) : await plainly(client, question);
  const second = oursFirst ? await plainly(client, question) : await overHttp(system, token, question);
  return { kind: question.kind, ours: oursFirst ? first : second, plain: oursFirst ? second : first };
}

async function overHttp(system: System, token: string, { query }: Question): Promise<number> {
  const start = performance.now();
  const answer = await fetch(system.address(`/v1/employees?${new URLSearchParams(query).toString()}`), {
    headers: { authorization: `Bearer ${token}` },
  });
  await answer.text();
  const took = performance.now() - start;
  if (!answer.ok) throw new Error(`A search was refused: ${answer.status} for ${JSON.stringify(query)}.`);
  return took;
}

/** The statements of the search alone: prepared, without row-level security, a service, or showing anybody. */
async function plainly(client: Client, { query }: Question): Promise<number> {
  const prepared = {
    query: async (text: string, values: unknown[]) =>
      (await client.query({ text, values, name: nameOf(text) })).rows as unknown[],
  } as unknown as EntityManager;
  const search = EmployeeQuery.parse(query);
  await client.query('begin');
  const start = performance.now();
  await searchEmployees(prepared, { ...search, workspace: WORKSPACE });
  const took = performance.now() - start;
  await client.query('commit');
  return took;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
