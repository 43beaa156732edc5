import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_WORDS } from './desk.words';
import { isKnown } from './presence-choices';

const ROOT = join(__dirname, '../../../..');
const SERVICES = ['libs/switchboard/src', 'apps/front-desk/src', 'apps/routing/src', 'apps/directory/src/domain'];
const NAMED = [/activity(?:: string)? ?[:=] ?'(\w+)'/g, /const PAUSED_BY_MANAGER = '(\w+)'/g];

/** Every activity that a service names by itself, and the words of Microsoft Graph that the directory lets everybody read. */
function named(): string[] {
  const files = SERVICES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, folder, file)),
  ).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const found = texts.flatMap((text) =>
    NAMED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name)),
  );
  const graph = /PUBLIC_ACTIVITIES[^[]*\[([^\]]*)\]/.exec(texts.join('\n'))?.[1]?.match(/\w+/g) ?? [];
  return [...new Set([...found.flatMap((name) => name ?? []), ...graph])].filter((name) => name !== 'PresenceUnknown');
}

it('what I do is said in words, whichever service said it', () => {
  const all = named();
  expect(all).toEqual(expect.arrayContaining(['Offline', 'MissedOffers', 'FillIn', 'PausedByManager', 'Presenting']));
  expect(all.filter((activity) => !isKnown(activity) || !(`deskPresence.${activity}` in DESK_WORDS))).toEqual([]);
});
