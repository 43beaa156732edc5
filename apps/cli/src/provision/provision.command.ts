import { Command } from 'commander';
import { passwordsFrom, variableOf } from './passwords';
import { DATABASES, provision, urlOf } from './provision';

export const provisionCommand = new Command('provision')
  .description('create the databases, logins and roles on a PostgreSQL of your own; safe to repeat')
  .requiredOption('--admin-url <url>', 'a login that may create databases and roles')
  .addHelpText(
    'after',
    `\nPasswords are taken from the environment (${DATABASES.map(variableOf).join(', ')}).\nWhere one is not set a random one is made, and the address with it is printed once.`,
  )
  .action(run);

async function run({ adminUrl }: { adminUrl: string }): Promise<void> {
  const passwords = passwordsFrom(process.env);
  await provision(adminUrl, passwords);
  for (const name of DATABASES) {
    const given = Boolean(process.env[variableOf(name)]);
    console.log(given ? `${name}: ready` : `${name}: ${urlOf(adminUrl, name, passwords)}`);
  }
}
