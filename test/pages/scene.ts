import type { Page } from 'playwright-core';
import { heading, type Stage } from './stage';

export const WIDE = { locale: 'en-GB', viewport: { width: 1_200, height: 760 } };
/** As much of a week as its table and the picture of a day need. */
export const TALL = { locale: 'en-GB', viewport: { width: 1_200, height: 1_250 } };
export const PHONE = { locale: 'id-ID', viewport: { width: 360, height: 740 } };

export type Scene = (stage: Stage) => Promise<Page>;

export async function signedIn(stage: Stage, who: RegExp, path: string, options = WIDE): Promise<Page> {
  const { page } = await stage.window(options, path);
  await page.getByRole('button', { name: who }).click();
  return page;
}

export async function titled(stage: Stage, who: RegExp, path: string, title: RegExp): Promise<Page> {
  const page = await signedIn(stage, who, path);
  await heading(page, title);
  return page;
}

/** What is not read yet is not in the picture. */
export async function read(page: Page): Promise<Page> {
  await page.waitForLoadState('networkidle', { timeout: 0 });
  return page;
}
