import type { BrowserContextOptions, Page } from 'playwright-core';
import { PAYROLL } from './payroll';
import { playing } from './playing';
import { expectAccessible, expectFits, heading, type Stage, tabTo } from './stage';

const SMALL: BrowserContextOptions = {
  ...{ locale: 'id-ID', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
};

/** Of a company that begins with nobody: what leads its first administrator to the first handoff. */
export function firstRunPlay(stage: () => Stage): void {
  const it = playing(stage, { inTurn: true });
  let page: Page;
  let wrong: string[];
  const step = (name: RegExp) => page.getByRole('button', { name, expanded: true });

  it('begins at a sign-in page that promises nobody who is not coming', async () => {
    ({ page, wrong } = await stage().window({ locale: 'en-GB', colorScheme: 'light' }));
    await page.getByRole('heading', { name: 'Begin with your own company' }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(1);
    expect(await page.getByText('The demo company is being brought in').count()).toBe(0);
    await expectAccessible(page);
    await tabTo(page, 'First administratorImports people and arranges who takes whom; no employee');
    await page.keyboard.press('Enter');
    await heading(page, /First run/);
    await step(/Bring your people in/).waitFor();
    await page.getByText('Waiting for the first push…').waitFor();
    await expectAccessible(page);
  });

  it('brings people in from a file, and leads back from there', async () => {
    await page.getByRole('link', { name: 'Import a file (Excel, CSV)' }).click();
    await heading(page, /Import people/);
    await page.getByText('This company is not ready yet. Next: Bring your people in.').waitFor();
    await expectAccessible(page);
    const file = { name: 'karyawan.csv', mimeType: 'text/csv', buffer: Buffer.from(PAYROLL) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('radiogroup', { name: 'Kantor' }).getByText('Back', { exact: true }).click();
    await page.getByLabel('Staf Pembukuan', { exact: true }).selectOption('accountant');
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByRole('button', { name: 'Import 5 people' }).click();
    await heading(page, /The import is done/);
    await page.getByText('Next: Mark the front office.').waitFor();
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByRole('button', { name: /Bring your people in 5 people work here/ }).waitFor();
  });

  it('marks a whole team in one click, and shows who can be asked then', async () => {
    await step(/Mark the front office/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mark the whole team Toko' }).click();
    await page.getByText('1 person has no job in Sambung').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Bambang Wijaya works as').selectOption('back-office-manager');
    await step(/Take over the default reasons/).waitFor();
    await page.getByRole('button', { name: /Mark the front office/ }).click();
    await page.getByRole('button', { name: 'Toko is not front office' }).waitFor();
    await page.getByText(/^Sukarti · /).waitFor();
    await expectAccessible(page);
    await page.reload({ timeout: 0 });
    await step(/Mark the front office 3 people serve customers/).waitFor();
  });

  it('takes the default reasons over for those who work here, in a second window of somebody else at the same time', async () => {
    const { page: small, wrong: alsoWrong } = await stage().window(SMALL);
    await small.getByRole('button', { name: /Administrator pertama/ }).click();
    await heading(small, /Persiapan awal/);
    await small.getByLabel('Penerima terakhir').waitFor();
    await expectAccessible(small);
    await expectFits(small);
    await small.getByRole('checkbox', { name: 'Klaim asuransi' }).uncheck();
    await small.getByLabel('“Ingin membeli” ditujukan kepada').selectOption({ label: 'Tim Toko (3)' });
    await small.getByRole('button', { name: /^Pakai 14 keperluan/ }).click();
    await small.getByRole('button', { name: /Coba menyambungkan sekali/, expanded: true }).waitFor();
    await expectAccessible(small);
    await expectFits(small);
    await page.getByRole('button', { name: /Take over the default reasons 14 reasons can be chosen/ }).waitFor();
    expect(alsoWrong).toEqual([]);
  });

  it('sees one handoff through two windows, from being asked to ready', async () => {
    await page.getByRole('button', { name: /Try one handoff/ }).click();
    await page.getByText('Waiting for somebody to hand over…').waitFor();
    const receiver = await openWindow(
      /^Prepare a window for (Budi|Ratna|Sukarti)/,
      /^Open the window of (Budi|Ratna|Sukarti)/,
    );
    await receiver.getByRole('link', { name: 'Mulai' }).click();
    await heading(receiver, /Meja/);
    await receiver.getByRole('button', { name: 'Saya siap' }).click();
    await receiver.getByText('Anda bisa ditanya sekarang.').waitFor();
    const sender = await openWindow(/^Prepare a window for Bambang/, /^Open the window of Bambang/);
    await sender.getByRole('link', { name: 'Mulai' }).click();
    await heading(sender, /Sambungkan pelanggan/);
    await sender.getByRole('option', { name: 'Belum jelas' }).click();
    await sender.getByText('E-mail', { exact: true }).click();
    await sender.getByRole('button', { name: 'Sambungkan' }).click();

    await page.getByText(/hands over: Unclear/).waitFor();
    await receiver.getByRole('button', { name: /^Terima/ }).click();
    await page.getByText(/ accepts · after \d+ s/).waitFor();
    await receiver.getByRole('button', { name: 'Sudah bersama saya' }).click();
    await page.getByText(/^Connected · after/).waitFor();
    await expectAccessible(page);
    await receiver.getByRole('group', { name: 'Selesaikan' }).getByRole('button').first().click();
    await page.getByText('Your company is ready').waitFor();
    await expectAccessible(page);
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Reasons: who is asked/ })
      .first()
      .waitFor();
    expect(
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Floor/ })
        .count(),
    ).toBe(0);
    expect(wrong).toEqual([]);
  });

  /** Somebody’s window, signed in there with the code that the administrator made. */
  async function openWindow(prepare: RegExp, open: RegExp): Promise<Page> {
    await page.getByRole('button', { name: prepare }).click();
    const href = (await page.getByRole('link', { name: open }).getAttribute('href')) ?? '';
    expect(new URL(href).hostname).not.toBe('localhost');
    const { pathname, hash } = new URL(href);
    const { page: theirs } = await stage().window({ locale: 'id-ID' }, pathname + hash);
    await theirs.getByLabel('Pilih PIN').fill('482915');
    await theirs.getByLabel('Sekali lagi').fill('482915');
    await theirs.getByRole('button', { name: 'Masuk', exact: true }).click();
    await theirs.getByText('Perangkat ini sudah masuk.').waitFor();
    return theirs;
  }
}
