import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { askIssuer } from '../issuer/ask-issuer';
import { projectRoot } from '../project-root';
import { startSambung } from '../start/start-sambung';
import { stopOnSignals } from '../start/stop-on-signals';
import { Company } from './company';
import { inWords, tell, type ToldStory } from './report';
import { play, STORIES } from './stories';

/** Where the company of the demo lives: not among the people of `npm start`. */
const WORKSPACE = 'oracle-hr';
const PERSONA = 'oracle-admin';

interface Options {
  readonly json?: boolean;
  readonly url?: string;
  readonly token?: string;
}

export const demoCommand = new Command('demo')
  .description('import a company of 107 people and play eight handoffs through the public API')
  .option('--json', 'print {"stories": […]} and nothing else')
  .option('--url <origin>', 'play on a running Sambung instead of one of its own, for example http://localhost:3000')
  .option('--token <jwt>', 'an administrator of the workspace to use there; by default the local issuer is asked')
  .action(demo);

async function demo(options: Options): Promise<void> {
  if (options.url !== undefined) {
    await playAll(options.url.replace(/\/$/, ''), options.token ?? (await askIssuer(options.url, PERSONA)), options);
    return;
  }
  const sambung = await startSambung({
    port: 0,
    data: mkdtempSync(join(tmpdir(), 'sambung-demo-')),
    ephemeral: true,
    demo: false,
  });
  stopOnSignals(sambung);
  try {
    const token = await sambung.token({ workspace: WORKSPACE, sub: 'administrator', roles: ['admin', 'hr'] });
    await playAll(sambung.url, token, options);
  } finally {
    await sambung.stop();
  }
}

async function playAll(origin: string, token: string, { json }: Options): Promise<void> {
  const company = await Company.import(origin, token, join(projectRoot(), 'data/oracle-hr'));
  if (!json) {
    console.log(`${company.headcount} people imported from data/oracle-hr.`);
    console.log(
      'Seconds count from the request; a time of day in a sentence is that of the site of the contact, as it is said to them.',
    );
  }
  const told: ToldStory[] = [];
  for (const story of STORIES) {
    const { ended, meanwhile } = await play(story, company);
    const next = tell(story.name, ended, await company.as(ended.sender).story(ended.handoffId), meanwhile);
    told.push(next);
    if (!json) console.log(inWords(next));
  }
  if (json) console.log(JSON.stringify({ stories: told }, null, 2));
}
