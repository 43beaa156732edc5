import { chmodSync, rmSync } from 'node:fs';
import { forgetAddresses } from '../doctor/where-to-look';
import { Ingress } from '../ingress/ingress';
import { Pages } from '../ingress/pages/pages';
import { findInDirectory } from '../issuer/find-in-directory';
import { Issuer } from '../issuer/issuer';
import { keepIssuerKey } from '../issuer/issuer-key';
import { readCast } from '../issuer/personas';
import { unprivilegedAccount } from '../postgres/account';
import { findBinaries } from '../postgres/binaries';
import { EmbeddedPostgres } from '../postgres/embedded-postgres';
import { initialise } from '../postgres/initialise';
import { lodge } from '../postgres/lodging';
import { freePort } from '../processes/free-port';
import { LogFile } from '../processes/log-file';
import { projectRoot } from '../project-root';
import { keepSecrets } from '../provision/passwords';
import { provision } from '../provision/provision';
import { importDemoCompany } from '../seed/import-demo-company';
import { CannotStart } from './cannot-start';
import type { DataFolder } from './data-folder';
import { refuseProduction } from './refuse-production';
import type { RunningSambung } from './running-sambung';
import type { StartOptions } from './start-options';
import { startServices } from './start-services';

export interface Step {
  readonly title: string;
  readonly run: () => Promise<void>;
}

const POSTGRES_PORT = 5433;
const RESTART_MS = 500;
const DRAIN_MS = 3_000;

/** The start, as the checklist shows it: reads as its table of contents. Each step says how what it began is ended. */
export function stepsOf(sambung: RunningSambung, folder: DataFolder, options: StartOptions): Step[] {
  const own = options.databaseAdminUrl;
  let adminUrl = own ?? '';
  return [
    { title: 'Open the door', run: () => openTheDoor(sambung, folder, options) },
    ...(own === undefined
      ? [
          {
            title: 'Start PostgreSQL',
            run: async () => void (adminUrl = await startPostgres(sambung, folder, options)),
          },
        ]
      : []),
    {
      title: 'Prepare databases and logins',
      run: () => provision(adminUrl, keepSecrets(folder.at('secrets.json')).logins),
    },
    {
      title: 'Start directory, front-desk and routing',
      run: () =>
        startServices({ sambung, folder, adminUrl, options, passwords: keepSecrets(folder.at('secrets.json')).logins }),
    },
    ...(options.demo === false
      ? []
      : [
          {
            title: 'Bring the demo company',
            run: () => importDemoCompany(sambung.url, sambung.issuer, sambung.stopAsked),
          },
        ]),
  ];
}

/** First of all, and before anything costs time: the port, the folder, and whether this is a place for the demo issuer. */
async function openTheDoor(sambung: RunningSambung, folder: DataFolder, options: StartOptions): Promise<void> {
  refuseProduction();
  const binaries = options.databaseAdminUrl === undefined ? findBinaries() : undefined;
  folder.open(binaries?.major, {
    at: new Date().toISOString(),
    demo: options.demo !== false,
    ownDatabase: options.databaseAdminUrl !== undefined,
    kafka: options.kafkaBrokers !== undefined,
  });
  // A temporary folder is closed to others, also to the account of PostgreSQL when we are root. What is secret in it is closed by itself.
  if (options.ephemeral) chmodSync(folder.path, 0o711);
  sambung.atEnd('folder', () => {
    for (const log of sambung.logs) log.close();
    if (options.ephemeral) folder.delete();
    else {
      forgetAddresses(folder.path);
      folder.close();
    }
  });
  const cast = readCast(`${projectRoot()}/data/demo/personas.yaml`);
  const key = await keepIssuerKey(folder.at('issuer-key.json'));
  const port = options.port === 0 ? await freePort(0) : options.port;
  sambung.url = `http://localhost:${port}`;
  const issuer: Issuer = new Issuer({
    url: sambung.url,
    audience: 'sambung',
    key,
    cast,
    findEmployee: (nik) => findInDirectory(sambung.url, issuer, cast.workspace, nik),
    demo: options.demo !== false,
  });
  const ingress = new Ingress(sambung.instances, { issuer, pages: Pages.built(), names: options.names ?? [] });
  sambung.have({ ingress, issuer });
  await listen(ingress, port, options.host ?? '127.0.0.1');
  sambung.atEnd('services', () => ingress.close(DRAIN_MS));
}

async function listen(ingress: Ingress, port: number, host: string): Promise<void> {
  try {
    await ingress.listen(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CannotStart(`Port ${port} is taken by another process. Stop it, or choose another port with --port.`);
    if (code === 'EACCES')
      throw new CannotStart(`Port ${port} may not be used by this user. Choose one above 1023 with --port.`);
    throw error;
  }
}

async function startPostgres(sambung: RunningSambung, folder: DataFolder, options: StartOptions): Promise<string> {
  const account = unprivilegedAccount();
  const lodging = lodge(folder.path, findBinaries(), account);
  const { postgres: password } = keepSecrets(folder.at('secrets.json'));
  await initialise(lodging, password, account);
  const log = new LogFile(folder.at('logs', 'postgres.log'));
  sambung.logs.push(log);
  const deleteWithUs = options.ephemeral ? [folder.path, lodging.home] : [];
  sambung.atEnd('folder', () => {
    for (const path of deleteWithUs) rmSync(path, { recursive: true, force: true, maxRetries: 10 });
  });
  const server = new EmbeddedPostgres({
    lodging,
    account,
    password,
    choosePort: () => freePort(POSTGRES_PORT),
    log,
    deleteWithUs,
  });
  const again = (): void => void setTimeout(() => void server.start(again).catch(again), RESTART_MS);
  sambung.have({ postgresPid: () => server.pid });
  sambung.atEnd('postgres', () => server.stop());
  await server.start(again);
  return server.url;
}
