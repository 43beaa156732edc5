import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

const WORKER = readFileSync(join(__dirname, '../../public/offline.js'), 'utf8');

/** Rings once, as a push does in a browser of this language, where the pages have kept this one. Returns the title that is shown. */
async function ringIn(browser: string, match: () => Promise<unknown>): Promise<unknown> {
  const handlers = new Map<string, (event: unknown) => void>();
  const shown: unknown[] = [];
  const self = {
    addEventListener: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler),
    navigator: { language: browser },
    registration: { showNotification: (title: string) => Promise.resolve(shown.push(title)) },
  };
  runInNewContext(WORKER, { self, caches: { match } });
  let rung: Promise<unknown> | undefined;
  handlers.get('push')?.({ waitUntil: (until: Promise<unknown>) => (rung = until) });
  await rung;
  return shown[0];
}
const chosen = (language: string) => () => Promise.resolve({ text: () => Promise.resolve(language) });
const nothing = () => Promise.resolve(undefined);

describe('a ring on a locked phone', () => {
  it('is in the language that was chosen at the pages, whatever the browser speaks', async () => {
    expect(await ringIn('en-GB', chosen('id'))).toBe('Ada yang menunggu');
    expect(await ringIn('id-ID', chosen('en'))).toBe('Somebody is waiting');
  });

  it('is in the browser’s before anything was chosen, and in Indonesian where that is another one', async () => {
    expect(await ringIn('en-GB', nothing)).toBe('Somebody is waiting');
    expect(await ringIn('fr', nothing)).toBe('Ada yang menunggu');
  });

  it('is shown also where what was chosen cannot be read', async () => {
    expect(await ringIn('en-GB', () => Promise.reject(new Error('no')))).toBe('Somebody is waiting');
  });
});
