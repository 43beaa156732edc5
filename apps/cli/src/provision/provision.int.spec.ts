import { startPostgres, type PostgresProcess } from '@sambung/testing';
import { Client } from 'pg';
import { passwordsFrom } from './passwords';
import { provision, urlOf } from './provision';

/** On a server of its own: logins and roles belong to the whole server, and other test files make the same ones. */
describe('provisioning a server', () => {
  let server: PostgresProcess;
  let adminUrl: string;
  const as = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return work(client).finally(() => client.end());
  };

  beforeAll(async () => {
    server = await startPostgres();
    // As on a managed server: an administrator who is no superuser.
    await as(server.url, (client) => client.query("create role admin login createdb createrole password 'x'"));
    adminUrl = server.url.replace('postgres@', 'admin:x@');
  });
  afterAll(() => server.stop());

  it('makes a database and a login for each service and the bus, and can be repeated', async () => {
    const passwords = passwordsFrom({});
    await provision(adminUrl, passwords);
    await provision(adminUrl, passwords);
    for (const name of ['directory', 'front-desk', 'routing', 'bus'] as const) {
      const login = `sambung_${name.replace('-', '_')}`;
      const found = await as(urlOf(adminUrl, name, passwords), (client) =>
        client.query('select current_user as login, current_database() as database'),
      );
      expect(found.rows).toEqual([{ login, database: login }]);
    }
  });

  it('lets a login take on the role of its own HTTP work, and no other service’s', async () => {
    const passwords = passwordsFrom({ SAMBUNG_ROUTING_PASSWORD: 'chosen' });
    expect(passwords.routing).toBe('chosen');
    await provision(adminUrl, passwords);
    await as(urlOf(adminUrl, 'routing', passwords), async (client) => {
      await client.query('set role sambung_routing_http');
      await client.query('reset role');
      await expect(client.query('set role sambung_directory_http')).rejects.toThrow('permission denied');
    });
  });

  it('keeps a service out of the database of another', async () => {
    const passwords = passwordsFrom({});
    await provision(adminUrl, passwords);
    const foreign = new URL(urlOf(adminUrl, 'routing', passwords));
    foreign.pathname = '/sambung_front_desk';
    await expect(as(foreign.toString(), async () => undefined)).rejects.toThrow('permission denied for database');
  });
});
