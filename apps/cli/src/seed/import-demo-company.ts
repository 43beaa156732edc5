import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError, SambungClient } from '@sambung/client';
import type { EmployeePage } from '@sambung/contracts';
import type { Issuer } from '../issuer/issuer';
import { projectRoot } from '../project-root';
import { CannotStart } from '../start/cannot-start';

const WORKSPACE = 'demo';
const PATIENCE_MS = 60_000;

/** Imports the demo company through the public API, unless somebody is there already, and waits until its people can hand somebody over. */
export async function importDemoCompany(
  origin: string,
  issuer: Pick<Issuer, 'sign' | 'tokenForPersona'>,
  stopAsked: AbortSignal,
): Promise<void> {
  const admin = new SambungClient(
    origin,
    await issuer.sign({ workspace: WORKSPACE, sub: 'administrator', roles: ['admin', 'hr'] }),
  );
  // Once more, where a service stood still for so long that the answer was lost: the same files change nothing the second time.
  await eventually(
    stopAsked,
    async () => {
      if (!(await isPeopled(admin))) await importFolder(admin, join(projectRoot(), 'data', 'demo'));
    },
    'the demo company is imported',
    (error) => error instanceof CannotStart || (error instanceof ProblemError && error.status < 500),
  );
  await eventually(
    stopAsked,
    async () => {
      const accountant = new SambungClient(origin, await issuer.tokenForPersona('accountant'));
      await accountant.desk();
    },
    'the services know the demo company',
  );
}

async function isPeopled(admin: SambungClient): Promise<boolean> {
  const { employees } = await admin.send<EmployeePage>('GET', '/v1/employees?limit=1');
  return employees.length > 0;
}

async function importFolder(admin: SambungClient, folder: string): Promise<void> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  const report = await admin.importCompany({
    mapping: readFileSync(join(folder, 'mapping.yaml'), 'utf8'),
    files: Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
  });
  const [first] = report.problems;
  if (report.status !== 'done')
    throw new CannotStart(`The demo company could not be imported: ${first?.problem ?? 'it was refused'}.`);
}

/** Reading what was just written takes a moment: the directory's records travel. What is said for good is not asked again. */
async function eventually(
  stopAsked: AbortSignal,
  look: () => Promise<void>,
  what: string,
  isForGood: (error: unknown) => boolean = () => false,
): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; ;) {
    try {
      await look();
      return;
    } catch (error) {
      // The services are going down: they will not answer any more.
      stopAsked.throwIfAborted();
      if (isForGood(error)) throw error;
      if (Date.now() > deadline) {
        const because = error instanceof ProblemError ? `: ${error.message}` : '';
        throw new CannotStart(`A minute has passed, and still it is not so that ${what}${because}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
