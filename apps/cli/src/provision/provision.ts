import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { SERVICE_NAMES, type ServiceName } from '../services';

export const DATABASES = [...SERVICE_NAMES, 'bus'] as const;
export type DatabaseName = ServiceName | 'bus';
export type Passwords = Readonly<Record<DatabaseName, string>>;

/** Also the name of its login. */
export const databaseOf = (name: DatabaseName): string => `sambung_${name.replaceAll('-', '_')}`;
const httpRoleOf = (service: ServiceName): string => `${databaseOf(service)}_http`;

/**
 * Makes one database and one login for each service and for the bus, and the roles of HTTP work, on the server of `adminUrl`. What is there
 * stays; passwords are set anew. The logins need no rights of their own: everything that takes an administrator is done here.
 */
export async function provision(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const name of DATABASES) await makeDatabase(client, databaseOf(name), passwords[name]);
    for (const service of SERVICE_NAMES) await makeHttpRole(client, httpRoleOf(service), databaseOf(service));
  } finally {
    await client.end();
  }
}

/** Connection string of a database's own login. */
export function urlOf(adminUrl: string, name: DatabaseName, passwords: Passwords): string {
  const url = new URL(adminUrl);
  [url.username, url.password, url.pathname] = [databaseOf(name), passwords[name], `/${databaseOf(name)}`];
  return url.toString();
}

async function makeDatabase(client: Client, name: string, password: string): Promise<void> {
  const id = escapeIdentifier(name);
  if (!(await exists(client, 'pg_roles', 'rolname', name))) await client.query(`create role ${id} login`);
  await client.query(`alter role ${id} login password ${escapeLiteral(password)}`);
  if (!(await exists(client, 'pg_database', 'datname', name))) {
    // An administrator who is no superuser has to belong to the role that shall own the database.
    await client.query(`grant ${id} to current_user`);
    await client.query(`create database ${id} owner ${id} template template0 encoding 'UTF8'`);
  }
  await client.query(`revoke connect on database ${id} from public`);
}

async function makeHttpRole(client: Client, role: string, login: string): Promise<void> {
  if (!(await exists(client, 'pg_roles', 'rolname', role))) {
    await client.query(`create role ${escapeIdentifier(role)} nologin noinherit`);
  }
  await client.query(`grant ${escapeIdentifier(role)} to ${escapeIdentifier(login)}`);
}

async function exists(client: Client, table: string, column: string, name: string): Promise<boolean> {
  return ((await client.query(`select from ${table} where ${column} = $1`, [name])).rowCount ?? 0) > 0;
}
