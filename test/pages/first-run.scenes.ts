import type { Page } from 'playwright-core';
import { PAYROLL } from './payroll';
import { type Scene, signedIn, TALL, titled } from './scene';
import { heading, type Stage } from './stage';

/** The one empty company beside the demo company, where no line leads on. */
const FIRST = /Administrator of the company of npm run demo/;

async function atStep(stage: Stage): Promise<Page> {
  return signedIn(stage, FIRST, '/first-run', TALL);
}

/** From an empty company to its first handoff, one after the other. */
export const FIRST_RUN_SCENES: Readonly<Record<string, Scene>> = {
  'first-run': async (stage) => {
    const page = await titled(stage, FIRST, '/first-run', /First run/);
    await page.getByText('Waiting for the first push…').waitFor();
    return page;
  },
  'first-run-front-office': async (stage) => {
    const page = await signedIn(stage, FIRST, '/people/import', TALL);
    const buffer = Buffer.from(PAYROLL);
    await page.locator('input[type=file]').setInputFiles({ name: 'karyawan.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('radiogroup', { name: 'Kantor' }).getByText('Back', { exact: true }).click();
    await page.getByLabel('Staf Pembukuan', { exact: true }).selectOption('accountant');
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('button', { name: 'Import 5 people' }).click();
    await heading(page, /The import is done/);
    await page.goto(new URL('/first-run', page.url()).href, { timeout: 0 });
    await page.getByRole('button', { name: 'Mark the whole team Toko' }).click();
    await page.getByLabel('Bambang Wijaya works as').selectOption('back-office-manager');
    await page.getByRole('button', { name: 'Take 15 reasons over' }).waitFor();
    await page.getByRole('button', { name: /Mark the front office/ }).click();
    await page.getByText(/^Sukarti · /).waitFor();
    return page;
  },
  'first-run-reasons': async (stage) => {
    const page = await atStep(stage);
    await page.getByRole('button', { name: 'Take 15 reasons over' }).waitFor();
    return page;
  },
  'first-run-try': async (stage) => {
    const page = await atStep(stage);
    await page.getByRole('button', { name: 'Take 15 reasons over' }).click();
    for (const who of ['Budi Santoso', 'Bambang Wijaya']) {
      await page.getByRole('button', { name: `Prepare a window for ${who}` }).click();
      await page.getByRole('link', { name: `Open the window of ${who}` }).waitFor();
    }
    return page;
  },
};
