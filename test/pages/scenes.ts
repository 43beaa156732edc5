import { until } from '@sambung/testing';
import type { Page } from 'playwright-core';
import { ITS_ROTA } from './a-monday';
import { heading, type Stage } from './stage';

const WIDE = { locale: 'en-GB', viewport: { width: 1_200, height: 760 } };
/** As much of a week as its table and the picture of a day need. */
const TALL = { locale: 'en-GB', viewport: { width: 1_200, height: 1_250 } };
const PHONE = { locale: 'id-ID', viewport: { width: 360, height: 740 } };

type Scene = (stage: Stage) => Promise<Page>;

async function signedIn(stage: Stage, who: RegExp, path: string, options = WIDE): Promise<Page> {
  const { page } = await stage.window(options, path);
  await page.getByRole('button', { name: who }).click();
  return page;
}

/** Asks for somebody who sells, as the accountant whom customers reach by mistake. */
async function somebodyWantsToBuy(stage: Stage, number: number): Promise<void> {
  const accountant = await stage.as('accountant');
  await accountant.requestHandoff(
    {
      reasonKey: 'buy',
      channel: 'phone',
      language: 'id',
      contact: { kind: 'customer', name: 'Ratna Dewi', note: 'Asked Shopee first; the oven is for a bakery.' },
    },
    { idempotencyKey: `scene-${number}` },
  );
}

async function titled(stage: Stage, who: RegExp, path: string, title: RegExp): Promise<Page> {
  const page = await signedIn(stage, who, path);
  await heading(page, title);
  return page;
}

/** What the pages show, one after the other in one company: later scenes build on what happened in earlier ones. */
export const SCENES: Readonly<Record<string, Scene>> = {
  'hand-over': async (stage) => {
    // Whoever sells has a desk open, and can be asked from now on.
    await signedIn(stage, /Budi Santoso/, '/desk');
    const sales = await stage.as('sales');
    await sales.setPresence({ availability: 'Available' });
    await until(async () => (await sales.desk()).presence.offerable, 'somebody who sells can be asked');
    const page = await signedIn(stage, /Siti Rahmawati/, '/hand-over');
    await page.keyboard.type('buy');
    await page.getByRole('option', { name: 'Wants to buy' }).click();
    await page.getByRole('heading', { name: 'Budi Santoso can take this now' }).waitFor();
    return page;
  },
  'hand-over-on-a-phone': async (stage) => {
    const page = await signedIn(stage, /Siti Rahmawati/, '/hand-over', PHONE);
    await page.keyboard.type('beli');
    await page.getByRole('option', { name: 'Ingin membeli' }).click();
    await page.getByRole('heading', { name: 'Budi Santoso bisa sekarang' }).waitFor();
    return page;
  },
  desk: async (stage) => {
    const page = await signedIn(stage, /Budi Santoso/, '/desk');
    await somebodyWantsToBuy(stage, 1);
    await page.getByRole('button', { name: /^Accept/ }).waitFor();
    return page;
  },
  floor: async (stage) => {
    const page = await titled(stage, /Head of the Jakarta store/, '/floor', /Floor/);
    await page
      .getByText(/from Siti Rahmawati/)
      .first()
      .waitFor();
    return page;
  },
  skills: async (stage) => {
    const page = await titled(stage, /Head of the Jakarta store/, '/people/skills', /Skills matrix/);
    await page.getByRole('row', { name: /Budi Santoso/ }).waitFor();
    return page;
  },
  roles: async (stage) => {
    const page = await titled(stage, /Changes people, skills and hours/, '/people/roles?role=cashier', /Roles/);
    await page.getByRole('heading', { name: /Whom to hire/ }).waitFor();
    return page;
  },
  keys: async (stage) => {
    const page = await titled(stage, /makes API keys/, '/people/keys', /API keys/);
    await page.getByText('There is no key yet.').waitFor();
    return page;
  },
  incoming: async (stage) => {
    const page = await titled(stage, /Changes people, skills and hours/, '/people/incoming', /Data coming in/);
    await page.getByText('Not connected').waitFor();
    return page;
  },
  rota: async (stage) => {
    const page = await signedIn(stage, /Head of the Jakarta store/, ITS_ROTA, TALL);
    await page.getByRole('button', { name: 'Use these rules' }).click();
    await page.getByText('The rules it is planned by').waitFor();
    // It ends earlier when no rota could be better, and has to have found one on a busy machine too.
    await page.getByLabel('How long may it look?').selectOption('300');
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('img', { name: /Chart/ }).waitFor();
    await page
      .getByRole('button', { name: /Breaks: / })
      .first()
      .waitFor();
    return page;
  },
  'rota-demand': async (stage) => {
    const page = await titled(stage, /Head of the Jakarta store/, '/people/rota/demand', /Demand/);
    await page.setViewportSize(TALL.viewport);
    await page.getByRole('button', { name: 'Say it by hand' }).click();
    await page.getByLabel('Name').fill('Counter');
    await page.getByRole('button', { name: 'Fill in', exact: true }).click();
    for (const time of ['10:00', '10:15', '10:30', '10:45', '11:00', '11:15'])
      await page.getByLabel(`Monday ${time}, people needed`).fill('4');
    await page.getByRole('img', { name: /Chart of Monday/ }).waitFor();
    return page;
  },
  import: (stage) => titled(stage, /Changes people, skills and hours/, '/people/import', /Import people/),
  devices: (stage) => titled(stage, /Changes people, skills and hours/, '/devices', /Devices/),
  // The one empty company beside the demo company.
  'first-run': async (stage) => {
    const page = await titled(stage, /Administrator of the company of npm run demo/, '/first-run', /First run/);
    await page.getByText('Waiting for the first push…').waitFor();
    return page;
  },
};
