import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '@sambung/testing';
import type { Page } from 'playwright-core';
import { findChromium } from './browser';
import { SCENES } from './scenes';
import { Stage } from './stage';

/**
 * `npm run screenshots`: each scene of the demo company, light and dark, as docs/screens/NAME-light.png and -dark.png.
 * Names of scenes behind the folder take those alone (a scene may need what an earlier one did). Names, times and countdowns are those of the moment, so a picture differs from the last one also where no page changed.
 */
async function main(folder = 'docs/screens', ...only: readonly string[]): Promise<void> {
  const chromium = findChromium();
  if (chromium === undefined)
    throw new Error('No Chromium: apt-get install chromium, or name one in SAMBUNG_TEST_CHROMIUM.');
  mkdirSync(folder, { recursive: true });
  const stage = await Stage.open(chromium, 'postgres');
  try {
    for (const [name, show] of Object.entries(SCENES))
      if (only.length === 0 || only.includes(name)) await take(await show(stage), join(folder, name));
  } finally {
    await stage.close();
  }
}

const isIn = (scheme: 'light' | 'dark'): string =>
  `document.documentElement.dataset.mantineColorScheme === '${scheme}' && !document.getAnimations().some((each) => each instanceof CSSTransition)`;

async function take(page: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Ended, not in the middle: the page takes the scheme over by itself, and colours fade from one to the other.
    await until(() => page.evaluate<boolean>(isIn(colorScheme)), `the page is ${colorScheme}`);
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: `${path}-${colorScheme}.png`, animations: 'disabled' });
  }
  process.stdout.write(`${path}\n`);
}

main(...process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
