import { until } from '@sambung/testing';
import { ITS_ROTA } from './a-monday';
import { FIRST_RUN_SCENES } from './first-run.scenes';
import { PHONE, read, type Scene, signedIn, TALL, titled, WIDE } from './scene';
import { heading, type Stage } from './stage';

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

const HR = /Changes people, skills and hours/;
const MANAGER = /Head of the Jakarta store/;
/** As payroll sends it, with the same number twice. */
const FILE =
  'NIK,Nama,Jabatan,HP\nX-900,Rahayu Puspita,Kasir,0812-3456-7890\nX-900,Slamet Widodo,Kasir,0812-3456-7891\n';

/** What the pages show, one after the other in one company: later scenes build on what happened in earlier ones. */
export const SCENES: Readonly<Record<string, Scene>> = {
  'sign-in': async (stage) => {
    const { page } = await stage.window(WIDE, '/sign-in');
    await page.getByRole('button', { name: /Siti Rahmawati/ }).waitFor();
    return page;
  },
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
    const page = await titled(stage, MANAGER, '/floor', /Floor/);
    await page
      .getByText(/from Siti Rahmawati/)
      .first()
      .waitFor();
    return page;
  },
  following: async (stage) => {
    const sales = await stage.as('sales');
    await until(async () => (await sales.desk()).offers.length > 0, 'somebody is asked');
    const [offer] = (await sales.desk()).offers;
    if (offer) await sales.accept(offer.offerId);
    const page = await signedIn(stage, /Siti Rahmawati/, '/hand-over');
    await page.getByRole('link', { name: 'Ratna Dewi' }).first().click();
    await page.getByRole('heading', { name: 'How to connect' }).waitFor();
    return page;
  },
  // Whoever was accepted is with them now, and a colleague of the back office has answered.
  'with-me': async (stage) => {
    const page = await signedIn(stage, /Budi Santoso/, '/desk');
    await page.getByRole('button', { name: 'They are with me now' }).click();
    const siti = await signedIn(stage, /Siti Rahmawati/, '/desk');
    await siti.getByRole('button', { name: 'I am ready' }).click();
    await siti.getByText('You can be asked now.').waitFor();
    await page.getByRole('button', { name: 'Ask a colleague' }).click();
    await page.getByRole('combobox', { name: 'Whom to ask' }).click();
    await page.getByRole('option', { name: 'A colleague by name' }).click();
    await page.getByRole('combobox', { name: 'Who', exact: true }).fill('Siti');
    await page.getByRole('option', { name: /Siti Rahmawati/ }).click();
    await page.getByLabel('The question').fill('May a bakery pay by invoice within 30 days?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.getByText('Say meanwhile').waitFor();
    await siti.getByRole('button', { name: 'I will answer' }).click();
    await siti.getByLabel('My answer').fill('Yes, up to 20 million, with a copy of their NPWP.');
    await siti.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByRole('button', { name: 'It helped' }).waitFor();
    await siti.context().close();
    return page;
  },
  'floor-plan': async (stage) => {
    const accountant = await stage.as('accountant');
    await accountant.requestHandoff({ reasonKey: 'complaint', upset: true }, { idempotencyKey: 'scene-2' });
    const page = await titled(stage, MANAGER, '/floor', /Floor/);
    await page.getByRole('button', { name: /Try another plan.*Complaint/ }).click();
    await page.getByLabel('Priority (0–100)').fill('95');
    await page.getByRole('button', { name: 'Try it', exact: true }).click();
    await page.getByRole('heading', { name: 'Those who wait now' }).scrollIntoViewIfNeeded();
    return page;
  },
  people: async (stage) => read(await titled(stage, HR, '/people?q=jakarta', /Find somebody/)),
  person: async (stage) => {
    const page = await titled(stage, HR, '/people?q=budi', /Find somebody/);
    await page.getByRole('link', { name: 'Budi Santoso' }).click();
    await heading(page, /Budi Santoso/);
    return read(page);
  },
  skills: async (stage) => {
    const page = await titled(stage, MANAGER, '/people/skills', /Skills matrix/);
    await page.getByRole('row', { name: /Budi Santoso/ }).waitFor();
    return page;
  },
  roles: async (stage) => {
    const page = await titled(stage, HR, '/people/roles?role=cashier', /Roles/);
    await page.getByRole('heading', { name: /Whom to hire/ }).waitFor();
    return page;
  },
  reasons: async (stage) => {
    const page = await titled(stage, HR, '/people/reasons', /Reasons/);
    await page.getByRole('heading', { name: 'Wants to buy' }).waitFor();
    return read(page);
  },
  reason: async (stage) => {
    const page = await signedIn(stage, HR, '/people/reasons', TALL);
    await page.getByRole('button', { name: /^Change.*Wants to buy/ }).click();
    await page.getByRole('heading', { name: 'Change “Wants to buy”' }).waitFor();
    return read(page);
  },
  keys: async (stage) => {
    const page = await titled(stage, /makes API keys/, '/people/keys', /API keys/);
    await page.getByText('There is no key yet.').waitFor();
    return page;
  },
  incoming: async (stage) => {
    const page = await titled(stage, HR, '/people/incoming', /Data coming in/);
    await page.getByText('Not connected').waitFor();
    return page;
  },
  audit: async (stage) => {
    const page = await titled(stage, HR, '/people/audit', /Who changed what/);
    await page.getByRole('row').nth(1).waitFor();
    return read(page);
  },
  policies: async (stage) => {
    const page = await titled(stage, HR, '/people/policies', /Policies/);
    await page.getByRole('button', { name: 'New policy' }).click();
    await page.getByRole('button', { name: 'See what it comes to' }).waitFor();
    return page;
  },
  rota: async (stage) => {
    const page = await signedIn(stage, MANAGER, ITS_ROTA, TALL);
    await page.getByRole('button', { name: 'Use these rules' }).click();
    await page.getByText('The rules it is planned by').waitFor();
    // It ends earlier when no rota could be better, and has to have found one on a busy machine too.
    await page.getByLabel('How long may it look?').selectOption('300');
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('img', { name: /Chart/ }).locator('canvas').waitFor();
    await page
      .getByRole('button', { name: /Breaks: / })
      .first()
      .waitFor();
    return page;
  },
  'rota-demand': async (stage) => {
    const page = await titled(stage, MANAGER, '/people/rota/demand', /Demand/);
    await page.setViewportSize(TALL.viewport);
    await page.getByRole('button', { name: 'Say it by hand' }).click();
    await page.getByLabel('Name').fill('Counter');
    await page.getByRole('button', { name: 'Fill in', exact: true }).click();
    for (const time of ['10:00', '10:15', '10:30', '10:45', '11:00', '11:15'])
      await page.getByLabel(`Monday ${time}, people needed`).fill('4');
    await page.getByRole('img', { name: /Chart of Monday/ }).waitFor();
    return page;
  },
  'rota-rules': async (stage) => {
    const page = await titled(stage, MANAGER, '/people/rota/rules', /Rules of the rota/);
    await page.getByRole('button', { name: 'Save the rules' }).waitFor();
    return page;
  },
  'rota-people': async (stage) => {
    const page = await titled(stage, MANAGER, '/people/rota/people', /People and wishes/);
    await page
      .getByRole('button', { name: /^Change/ })
      .first()
      .waitFor();
    return page;
  },
  wishes: async (stage) => {
    const page = await signedIn(stage, /Budi Santoso/, '/people/wishes', PHONE);
    await page.getByRole('button', { name: 'Jumat tengah hari' }).click();
    await page.getByLabel('Istirahat (menit)').waitFor();
    return page;
  },
  'self-assessment': async (stage) => {
    const page = await signedIn(stage, /Sukarti/, '/people/self-assessment', PHONE);
    await page.getByRole('button', { name: 'Mulai' }).click();
    await page.getByRole('heading', { name: 'Sifat' }).waitFor();
    return page;
  },
  import: async (stage) => {
    const page = await titled(stage, HR, '/people/import', /Import people/);
    const buffer = Buffer.from(FILE);
    await page.locator('input[type=file]').setInputFiles({ name: 'karyawan.csv', mimeType: 'text/csv', buffer });
    await page.getByText('This is how the file was understood').waitFor();
    return page;
  },
  imports: async (stage) => {
    const page = await titled(stage, HR, '/people/imports', /Imports/);
    await page.getByRole('row').nth(1).waitFor();
    return page;
  },
  devices: async (stage) => {
    const page = await titled(stage, HR, '/devices', /Devices/);
    await page.getByRole('button', { name: 'Make a QR code' }).click();
    return read(page);
  },
  // What the phone opens that has scanned the code.
  device: async (stage) => {
    const screen = await titled(stage, HR, '/devices', /Devices/);
    await screen.getByRole('button', { name: 'Make a QR code' }).click();
    const link = await screen.getByRole('link', { name: /Without a camera/ }).getAttribute('href');
    const { pathname, hash } = new URL(link ?? '');
    const { page } = await stage.window(PHONE, pathname + hash);
    await page.getByRole('heading', { name: 'Halo, Dwi Astuti' }).waitFor();
    return page;
  },
  ...FIRST_RUN_SCENES,
};
