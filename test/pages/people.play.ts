// Longer than most: each page about people is played once, with what it leaves for the next one.
import type { Page } from 'playwright-core';
import { playing } from './playing';
import { expectAccessible, expectFits, expectReachable, heading, type Stage, tabTo } from './stage';

const WIDE = { locale: 'en-GB', colorScheme: 'light', viewport: { width: 1200, height: 1000 } } as const;
const PHONE = { locale: 'id-ID', colorScheme: 'dark', viewport: { width: 360, height: 740 } } as const;
const FILE =
  'NIK,Nama,Jabatan,HP\nX-900,Rahayu Puspita,Kasir,0812-3456-7890\nNUMBER,Slamet Widodo,Kasir,0812-3456-7891\n';
const ROLES = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:User:roles';

/** HR, managers and administrators at what is known of people. */
export function peoplePlay(stage: () => Stage): void {
  const it = playing(stage);
  const wrong: string[] = [];
  async function as(who: RegExp, path: string, options: Parameters<Stage['window']>[0] = WIDE): Promise<Page> {
    const opened = await stage().window(options, `/sign-in?to=${encodeURIComponent(path)}`);
    await opened.page.getByRole('button', { name: who }).click();
    opened.page.on('close', () => wrong.push(...opened.wrong));
    return opened.page;
  }
  const file = (number: string) => ({
    ...{ name: 'karyawan.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(FILE.replace('NUMBER', number)),
  });
  /** What HR reads over the API. */
  async function read<Answer>(path: string): Promise<Answer> {
    const { authorization } = await stage().sambung.token('hr');
    const answer = await fetch(stage().sambung.origin + path, { headers: { authorization } });
    return (await answer.json()) as Answer;
  }
  async function idOf(name: string): Promise<string> {
    const { employees } = await read<{ employees: { employeeId: string }[] }>(
      `/v1/employees?q=${encodeURIComponent(name)}`,
    );
    return employees[0]?.employeeId ?? '';
  }
  afterAll(() => {
    expect(wrong).toEqual([]);
  });

  it('are imported from a file with a mistake, which is mended, and found while one types', async () => {
    const page = await as(/Dwi Astuti/, '/people/import');
    await heading(page, /Import people/);
    await page.locator('input[type=file]').setInputFiles(file('X-900'));
    await page.getByText('1 thing is wrong: nothing is imported').waitFor();
    await page.getByText('This is how the file was understood').waitFor();
    await expectAccessible(page);
    await page.locator('input[type=file]').setInputFiles(file('X-901'));
    await page.getByRole('button', { name: 'Import 2 people' }).click();
    await page.getByText('The import is done').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Find somebody' }).click();
    await page.getByLabel(/A name, extension/).fill('rahayu pusp');
    await page.getByRole('link', { name: 'Rahayu Puspita' }).click();
    await heading(page, /Rahayu Puspita/);
    await page.getByText('+62 812-3456-7890').or(page.getByText('+6281234567890')).first().waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('learn of policies, say that they have read them, and a second one that says otherwise is saved knowingly', async () => {
    const page = await as(/Dwi Astuti/, '/people/policies');
    const write = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'New policy' }).click();
      await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Something else …' });
      await page.getByLabel('Which kind, in Latin letters').fill('parking');
      for (const [label, text] of [
        ['Name (Indonesian)', `Parkir ${name}`],
        ['Name (English)', `Parking ${name}`],
        ['Text (Indonesian)', `Di ${name}.`],
        ['Text (English)', `At the ${name}.`],
        ['Why it is changed', 'The yard is full.'],
      ] as const)
        await page.getByLabel(label).fill(text);
      await page.getByRole('button', { name: 'See what it comes to' }).click();
      await page.getByText(/it holds for \d+ people/).waitFor();
    };
    await write('yard');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(`${stage().sambung.origin}/people/policies`, { timeout: 0 });
    await page.getByRole('button', { name: 'I have read this' }).first().click();
    await page.getByText('You have said that you have read this.').first().waitFor();
    await expectAccessible(page);
    await write('street');
    await page.getByText('In conflict with others').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save all the same' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.context().close();
  });

  it('find out what suits them, on a telephone, in Indonesian', async () => {
    const page = await as(/Sukarti/, '/people/self-assessment', PHONE);
    await page.getByRole('button', { name: 'Mulai' }).click();
    await page.getByRole('heading', { name: 'Sifat' }).waitFor();
    await expectFits(page);
    // One after the other, each drawn before the next: there are dozens.
    await page.evaluate(`(async () => {
      for (const each of document.querySelectorAll('input[type=radio][value="4"]')) {
        each.click();
        await new Promise((drawn) => setTimeout(drawn));
      }
    })()`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lihat hasilnya' }).click();
    await page.getByText('Dari mana hasil ini').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    // What only oneself can do stands on one's own page.
    await page.goto(`${stage().sambung.origin}/people/${await idOf('Sukarti')}`, { timeout: 0 });
    await page.getByRole('button', { name: 'Unduh semua yang disimpan tentang saya' }).waitFor();
    await page.waitForLoadState('networkidle', { timeout: 0 });
    await expectAccessible(page);
    await expectFits(page);
    await page.context().close();
  });

  it('are seen by their manager with what they can do, who records by keyboard what they have looked at', async () => {
    const page = await as(/Wahyu Nugroho/, '/people/skills');
    await heading(page, /Skills matrix/);
    await page.getByRole('row', { name: /Budi Santoso/ }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('A name, a job or a department').fill('budi sant');
    await page.getByText(/^1 person,/).waitFor();
    await tabTo(page, 'Budi Santoso');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Skill', { exact: true }).selectOption({ label: 'Patience' });
    await dialog.getByText('Nobody has looked yet.').waitFor();
    await dialog.getByLabel('Level').selectOption('5');
    await dialog.getByLabel('On what ground').selectOption({ label: 'test' });
    await dialog.getByLabel('Valid until').fill('2099-12-31');
    await dialog.getByRole('button', { name: 'Save the assessment' }).press('Enter');
    await dialog.getByText('Stated at level 5; counts as 5').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    const cell = page.getByRole('button', { name: /^Patience: level 5, evidence valid, until 31 Dec 2099/ });
    await cell.click();
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await dialog.getByRole('button', { name: 'Yes, withdraw it' }).click();
    await dialog.getByText(/withdrawn/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Patience: level 5, no evidence/ }).waitFor();
    await page.context().close();
  });

  it('are measured by what their roles need, which HR changes; what is missing says whom to hire', async () => {
    const page = await as(/Dwi Astuti/, '/people/roles?role=cashier');
    await page.getByText('As Sambung proposes it').waitFor();
    await page.getByRole('button', { name: 'Change the profile' }).click();
    await page.getByRole('button', { name: 'Add a skill' }).click();
    await page.getByRole('button', { name: 'Save the profile' }).click();
    await page.getByText('Choose one').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Skill', { exact: true }).last().selectOption({ label: 'Delegation' });
    await page.getByRole('button', { name: 'Save the profile' }).click();
    await page.getByText('Version 1').waitFor();
    await page
      .getByRole('row', { name: /Delegation/ })
      .first()
      .waitFor();
    await page.getByLabel('Department').selectOption({ label: 'Jakarta store' });
    await page.getByText(/people are ready for the role Cashier/).waitFor();
    await page.getByRole('heading', { name: 'Whom to hire: Cashier · Jakarta store' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('region', { name: 'Person' }).getByRole('button').first().click();
    await page.getByRole('heading', { name: /still lacks/ }).waitFor();
    await expectAccessible(page);
    // Who holds a role is asked for what customers want: by whom, HR changes too.
    await page.goto(`${stage().sambung.origin}/people/reasons`, { timeout: 0 });
    await page.getByRole('button', { name: /^Change.*Legal matters/ }).click();
    await page.getByRole('heading', { name: 'Change “Legal matters”' }).waitFor();
    const first = page.getByRole('region', { name: 'Step 1' });
    await first.getByLabel('Role', { exact: true }).selectOption({ label: 'HR executive' });
    await first.getByText('Step 1: HR executive').waitFor();
    await page.getByLabel('Try it on the last hours (0–168)').fill('0');
    await page.getByRole('button', { name: 'Try it', exact: true }).click();
    await page.getByRole('heading', { name: 'Those who wait now' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const legal = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Legal matters' }) });
    await legal.getByText(/^HR executive: after 1 minute the next step joins in/).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('come from an identity provider by a key that is made, shown once, and revoked; what it gets wrong is told', async () => {
    const page = await as(/makes API keys/, '/people/keys');
    await page.getByLabel('What it is for').fill('Okta');
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText('Choose at least one.').waitFor();
    await expectAccessible(page);
    await page.getByLabel(/^An identity provider/).check();
    await page.getByRole('button', { name: 'Make it' }).click();
    const shown = page.getByRole('alert').filter({ hasText: 'smb_' });
    await shown.waitFor();
    await expectAccessible(page);
    const [key = ''] = /smb_\w+_[\w-]{43}/.exec(await shown.innerText()) ?? [];
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/scim+json' };
    const body = JSON.stringify({ userName: 'juggler', [ROLES]: ['juggler'] });
    const refused = await fetch(`${stage().sambung.origin}/scim/v2/Users`, { method: 'POST', headers, body });
    expect(refused.status).toBe(400);
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await choose(page, 'Data', 'Data coming in');
    await page
      .getByText(/“juggler”/)
      .first()
      .waitFor();
    await page.getByText('Correct the value at the identity provider').waitFor();
    await page.getByText('Connected', { exact: true }).waitFor();
    await expectAccessible(page);
    await choose(page, 'Data', 'API keys');
    await page.getByText(/Last used with the directory/).waitFor();
    await page.getByRole('button', { name: 'Revoke the key for Okta' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Yes, revoke it' }).click();
    await page.getByRole('heading', { name: 'Revoked, or over' }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('are on pages that fit a telephone of 360 pixels, in Indonesian and dark colours, and are used by keyboard alone', async () => {
    const page = await as(/membuat kunci API/, '/people', PHONE);
    await heading(page, /Cari orang/);
    const { imports } = await read<{ imports: { importId: string }[] }>('/v1/imports');
    for (const [path, title] of [
      [`/people/${await idOf('Budi Santoso')}`, /Budi Santoso/],
      [`/people/imports/${imports[0]?.importId}`, /Impor selesai/],
      ['/people', /Cari orang/],
      ['/people/import', /Impor karyawan/],
      ['/people/policies', /Kebijakan/],
      ['/people/skills', /Matriks keahlian/],
      ['/people/roles?role=cashier', /Peran dan profilnya/],
      ['/people/reasons', /Keperluan dan siapa/],
      ['/people/keys', /Kunci API/],
      ['/people/incoming', /Data yang masuk/],
      ['/people/audit', /Siapa mengubah apa/],
      ['/people/imports', /Impor 90 hari terakhir/],
      ['/people/rota', /Jadwal kerja/],
      ['/people/rota/rules', /Aturan jadwal/],
      ['/people/rota/demand', /Kebutuhan/],
      ['/people/rota/people', /Orang dan keinginan/],
      ['/people/wishes', /Sif dan keinginan saya/],
      ['/people/self-assessment', /Apa yang cocok untuk saya/],
      ['/devices', /Perangkat/],
      ['/first-run', /Persiapan awal/],
    ] as const) {
      await page.goto(stage().sambung.origin + path, { timeout: 0 });
      await heading(page, title);
      await page.waitForLoadState('networkidle', { timeout: 0 });
      await expectAccessible(page);
      await expectFits(page);
      await expectReachable(page);
    }
    await page.context().close();
  });
}

/** By the links above the page. */
async function choose(page: Page, menu: string, name: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  const chosen = page.getByRole('dialog', { name: menu }).getByRole('link', { name, exact: true });
  await chosen.waitFor();
  await expectAccessible(page);
  await chosen.click();
}
