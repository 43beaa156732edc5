import { adminUrlOf, at } from '../doctor/where-to-look';
import type { ServiceName } from '../services';
import { CannotStart } from '../start/cannot-start';

export interface Where {
  readonly databaseUrl?: string;
  /** The data folder of an instance that runs here. */
  readonly data: string;
}

/** Where a service's database is: as an operator says, or that of the instance that runs in the folder. Throws CannotStart. */
export function databaseOf({ databaseUrl, data }: Where, service: ServiceName): string {
  if (databaseUrl !== undefined) return databaseUrl;
  const adminUrl = adminUrlOf(data);
  if (adminUrl === undefined)
    throw new CannotStart(`No PostgreSQL of Sambung runs in ${data}. Give another --data, or --database-url.`);
  return at(adminUrl, service);
}
