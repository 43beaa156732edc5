import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian and others put it; first the one that has no windows of its own, which takes less time. */
const USUAL = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/** `SAMBUNG_TEST_CHROMIUM`, or a Chromium where it usually is; undefined if this machine has none. */
export function findChromium(): string | undefined {
  const named = process.env['SAMBUNG_TEST_CHROMIUM'];
  return [...(named ? [named] : []), ...USUAL].find((path) => existsSync(path));
}

/** Without a sandbox of its own for root alone, who has none to give. */
export function openBrowser(executablePath: string): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args, timeout: 0 });
}

/** Tests that play the pages in a real browser. Skipped, and aloud, where there is none. */
export function describeBrowser(title: string, tests: (chromium: string) => void): void {
  const found = findChromium();
  if (found !== undefined) {
    describe(title, () => {
      tests(found);
    });
    return;
  }
  process.stderr.write(
    `SKIPPED (no Chromium; apt-get install chromium, or name one in SAMBUNG_TEST_CHROMIUM): ${title}\n`,
  );
  describe.skip(title, () => {
    it('needs a browser', () => undefined);
  });
}
