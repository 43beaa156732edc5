import { Command } from 'commander';
import { asAdministrator, withAdministrator, type AsAdministrator } from '../issuer/administrator';

/**
 * Asks the directory over HTTP and not in its database: the workspace and the right to do it come from the token, and the service begins at
 * once. The daily round does all workspaces anyhow.
 */
export const republishCommand = withAdministrator(
  new Command('republish').description(
    'have the directory say everything of a workspace again now, as it does daily: for a reader that begins, or that discarded some of it',
  ),
  'an administrator',
).action(republish);

async function republish(options: AsAdministrator): Promise<void> {
  await asAdministrator(options, (client) => client.send('POST', '/v1/workspace/republish'));
  console.log('The directory says everything of this workspace again, with new numbers; a round has begun.');
}
