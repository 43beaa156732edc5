import { performance } from 'node:perf_hooks';
import type { Client } from 'pg';
import type { System } from '../../system/system';
import { residentMb } from '../memory';
import { row, type Row } from '../statistics';
import type { GeneratedCompany } from './people';

/** Imports the company over HTTP; then the same rows once more into a table without words, triggers and events: what writing them takes. */
export async function importRows(
  system: System,
  client: Client,
  { csv, mapping, people }: GeneratedCompany,
  workspace: string,
): Promise<Row[]> {
  const admin = await system.client(workspace, 'administrator', ['admin', 'hr']);
  const process = system.of('directory')[0]!.process;
  const idle = residentMb(process.pid);
  let peak = idle;
  const body = { mapping, files: { 'people.csv': csv } };
  const once = async (): Promise<void> => {
    const report = await admin.importCompany(body);
    if (report.status !== 'done')
      throw new Error(`The import was refused: ${JSON.stringify(report.problems.slice(0, 3))}`);
  };
  const watching = setInterval(() => (peak = Math.max(peak, residentMb(process.pid))), 100);
  const took = await timed(once).finally(() => {
    clearInterval(watching);
  });
  const again = await timed(once);
  await client.query('create table plain_people (like employees including indexes)');
  const plain = await timed(() => client.query('insert into plain_people select * from employees'));
  const size = `${people.length} people, ${(csv.length / 1e6).toFixed(1)} MB`;
  return [
    row(
      'import',
      'POST /v1/imports ÷ one insert of the same rows',
      [took / plain],
      `${seconds(took)} over ${seconds(plain)}, ${size}`,
    ),
    row('the same import again', 'POST /v1/imports ÷ one insert of the same rows', [again / plain], seconds(again)),
    row('memory of an import', 'highest ÷ idle', [peak / idle], `${peak.toFixed(0)} MB over ${idle.toFixed(0)} MB`),
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const seconds = (took: number): string => `${(took / 1_000).toFixed(1)} s`;
