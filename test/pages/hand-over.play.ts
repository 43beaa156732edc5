import type { SambungClient } from '@sambung/client';
import { until } from '@sambung/testing';
import type { Page } from 'playwright-core';
import { LiveDesk } from '../system/live-desk';
import { playing } from './playing';
import { expectAccessible, expectFits, heading, type Stage, tabTo } from './stage';

/** Somebody of the back office hands over, and somebody who sells takes it (at the API). */
export function handOverPlay(stage: () => Stage): void {
  const it = playing(stage);
  let sales: SambungClient;
  let desk: LiveDesk;
  beforeAll(async () => {
    sales = await stage().as('sales');
    desk = new LiveDesk(sales);
  });
  beforeEach(async () => {
    await sales.setPresence({ availability: 'Available' });
    await until(async () => (await sales.desk()).presence.offerable, 'somebody who sells can be asked');
  });
  afterAll(() => desk?.close());

  /** Whoever is asked takes it, however often they have to be asked on a slow machine. */
  const accepted = (): Promise<unknown> =>
    until(async () => {
      const { offers, conversations } = await sales.desk();
      if (offers[0]) await sales.accept(offers[0].offerId);
      return conversations.some(({ state }) => state === 'assigned');
    }, 'it is accepted');
  const idOf = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? '';

  it('works in Indonesian, in dark colours, on a telephone of 360 pixels', async () => {
    const { page, wrong } = await stage().window({
      locale: 'id-ID',
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
    });
    await page.getByRole('button', { name: /Siti Rahmawati/ }).click();
    await heading(page, /Sambungkan pelanggan/);
    await page.keyboard.type('beli');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Ingin membeli' }).click();
    await page.getByRole('heading', { name: 'Budi Santoso bisa sekarang' }).waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByText('Datang langsung', { exact: true }).click();
    await page.getByText('Pelanggan dijemput').click();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByRole('button', { name: 'Sambungkan' }).click();
    await heading(page, /Budi Santoso sedang ditanya/);
    await until(
      async () => (await sales.desk()).offers.some(({ handoff }) => handoff.comes === 'fetched'),
      'whoever is asked reads that they fetch them',
    );
    await expectAccessible(page);
    await expectFits(page);
    await page.getByRole('button', { name: 'Saya bantu sendiri' }).click();
    await heading(page, /Anda sendiri yang membantu/);
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  it('works by keyboard alone, from signing in to the receipt', async () => {
    const { page, wrong } = await stage().window({ locale: 'en-GB', colorScheme: 'light' });
    await page.getByRole('button', { name: /Siti Rahmawati/ }).waitFor();
    await expectAccessible(page);
    await tabTo(page, 'Siti RahmawatiAn accountant whom customers reach by mistake');
    await page.keyboard.press('Enter');

    await heading(page, /Hand somebody over/);
    await page.getByRole('option', { name: 'Unclear' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.type('buy');
    await page.getByRole('option', { name: 'Wants to buy' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Budi Santoso can take this now' }).waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('heading', { name: 'Budi Santoso can take this now' }).waitFor();
    await tabTo(page, 'Hand over');
    await page.keyboard.press('Enter');

    await heading(page, /Budi Santoso is being asked/);
    await expectAccessible(page);
    await accepted();
    await heading(page, /Budi Santoso takes it/);
    await page.getByText('Budi Santoso is ready to help you. I am putting you through now.').waitFor();
    await page
      .getByText(/Extension/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await tabTo(page, 'They are connected');
    await page.keyboard.press('Enter');
    await heading(page, /They are with Budi Santoso/);
    await sales.complete(idOf(page));
    await heading(page, /Budi Santoso has dealt with this/);
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  it('points out one’s own team, promises a callback where nobody is there, and says without a network whom to call', async () => {
    const { page, wrong } = await stage().window({ locale: 'en-GB', colorScheme: 'light' });
    await page.getByRole('button', { name: /Siti Rahmawati/ }).click();
    const button = page.getByRole('button', { name: 'Hand over' });
    const before = await button.boundingBox();
    await page.getByRole('option', { name: 'Dispute an invoice' }).click();
    await page.getByText('This is your own team’s duty').waitFor();
    await page.getByRole('heading', { name: /can take this/ }).waitFor();
    expect(await button.boundingBox()).toEqual(before);
    await page.getByText('More about them (optional)').click();
    await page.getByLabel('Their name').waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'A matter, a duty or a name' }).fill('qqqq');
    await page.getByText('Nothing fits “qqqq”').waitFor();
    await expectAccessible(page);
    await page.getByRole('option', { name: 'Unclear' }).click();
    await until(
      async () => (await page.getByLabel('What they have told you').inputValue()) === 'qqqq',
      'the words have become the note',
    );
    await page.getByRole('heading', { name: 'Nobody can take this just now' }).waitFor();
    await page.getByRole('button', { name: 'Hand over' }).click();

    await page.getByLabel('Their number').fill('+62 812 5550 1234');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Promise a callback' }).click();
    await heading(page, /will get back to them/);
    await page.getByLabel('Their number').waitFor({ state: 'detached' });

    await until(
      async () => (await page.evaluate("localStorage.getItem('sambung.fallback')")) !== null,
      'the number to fall back on is kept',
    );
    await page.context().setOffline(true);
    await page.getByRole('alert').getByRole('link', { name: 'Ekstensi 110' }).waitFor();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  it('tells somebody who is no employee so, instead of a form that would fail', async () => {
    const { page, wrong } = await stage().window({ locale: 'en-GB' }, '/hand-over');
    await page.getByRole('button', { name: /no employee/ }).click();
    await page.getByText('There is no record of you as an employee here').waitFor();
    expect(await page.getByRole('button', { name: 'Hand over' }).count()).toBe(0);
    await expectAccessible(page);
    expect(wrong).toEqual([]);
    await page.context().close();
  });
}
