import { noteAddresses } from '../doctor/where-to-look';
import type { StartOptions } from './start-options';
import type { RunningSambung } from './running-sambung';
import { LogFile } from '../processes/log-file';
import { freePort } from '../processes/free-port';
import { Supervised } from '../processes/supervised';
import { serviceScript } from '../project-root';
import type { Passwords } from '../provision/provision';
import { urlOf } from '../provision/provision';
import { SERVICES, type ServiceName } from '../services';
import type { DataFolder } from './data-folder';

export interface ServiceSurroundings {
  readonly sambung: RunningSambung;
  readonly folder: DataFolder;
  readonly adminUrl: string;
  readonly passwords: Passwords;
  readonly options: StartOptions;
}

/** The services as separate processes. One of each first: it migrates, and the others find it done. */
export async function startServices(surroundings: ServiceSurroundings): Promise<void> {
  for (let number = 1; number <= (surroundings.options.instances ?? 1); number++) {
    await Promise.all(SERVICES.map(({ name, port }) => startOne(surroundings, name, port, number)));
  }
}

async function startOne(
  surroundings: ServiceSurroundings,
  service: ServiceName,
  port: number,
  number: number,
): Promise<void> {
  const { sambung, folder } = surroundings;
  const title = number === 1 ? service : `${service} ${number}`;
  const log = new LogFile(folder.at('logs', `${title.replace(' ', '-')}.log`));
  sambung.logs.push(log);
  const process = new Supervised({
    title,
    script: serviceScript(service),
    environment: () => environmentOf(surroundings, service, port + (number - 1) * 10),
    log,
    onUp: (url) => {
      sambung.instances.add(service, url);
      noteAddresses(folder.path, sambung.instances);
    },
    onDown: (url) => {
      sambung.instances.remove(service, url);
    },
  });
  sambung.services.set(service, [...(sambung.services.get(service) ?? []), process]);
  sambung.atEnd('services', () => process.stop());
  await process.start();
}

async function environmentOf(
  surroundings: ServiceSurroundings,
  service: ServiceName,
  port: number,
): Promise<NodeJS.ProcessEnv> {
  const { sambung, adminUrl, passwords, options } = surroundings;
  return {
    LOG_LEVEL: 'info',
    ...process.env,
    ...options.environment,
    HOST: '127.0.0.1',
    PORT: String(await freePort(port)),
    PUBLIC_URL: sambung.url,
    DATABASE_URL: urlOf(adminUrl, service, passwords),
    BUS_DATABASE_URL: urlOf(adminUrl, 'bus', passwords),
    KAFKA_BROKERS: options.kafkaBrokers?.join(',') ?? '',
    JWT_ISSUER: sambung.url,
    JWT_AUDIENCE: 'sambung',
    JWT_JWKS: JSON.stringify(sambung.issuer.jwks),
    JWT_JWKS_URL: '',
    // Nobody else uses these databases: a schema of a newer version means that the folder is a newer Sambung's.
    REFUSE_NEWER_SCHEMA: 'true',
  };
}
