import { readFileSync } from 'node:fs';
import { SambungClient } from '@sambung/client';
import { until } from '@sambung/testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SambungProcess } from '../../apps/cli/test/sambung-process';
import { LiveDesk } from '../system/live-desk';
import { describeBrowser, openBrowser } from './browser';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describeBrowser('handing over at the page', (chromium) => {
  let sambung: SambungProcess;
  let browser: Browser;
  let sales: SambungClient;
  let desk: LiveDesk;

  beforeAll(async () => {
    [sambung, browser] = await Promise.all([SambungProcess.start(['--ephemeral']), openBrowser(chromium)]);
    const { authorization } = await sambung.token('sales');
    sales = new SambungClient(sambung.origin, authorization.replace('Bearer ', ''));
    desk = new LiveDesk(sales);
    await sales.setPresence({ availability: 'Available' });
    await until(async () => (await sales.desk()).presence.offerable, 'somebody who sells can be asked');
  });
  afterAll(async () => {
    await Promise.all([desk?.close(), browser?.close()]);
    await sambung?.process.stop();
  });

  /** A window, and whatever went wrong in it: errors of scripts, and what the content security policy forbade. */
  async function open(options: BrowserContextOptions): Promise<{ page: Page; wrong: string[] }> {
    const context = await browser.newContext({ timezoneId: 'Asia/Jakarta', ...options });
    context.setDefaultTimeout(0);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (said) => {
      if (said.text().includes('Content Security Policy')) wrong.push(said.text());
    });
    await page.goto(sambung.origin, { timeout: 0 });
    return { page, wrong };
  }

  async function expectAccessible(page: Page): Promise<void> {
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()');
    expect(
      violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => [node.html, node.failureSummary]) })),
    ).toEqual([]);
  }

  /** Whoever is asked takes it, however often they have to be asked on a slow machine. */
  const accepted = (): Promise<unknown> =>
    until(async () => {
      const { offers, conversations } = await sales.desk();
      if (offers[0]) await sales.accept(offers[0].offerId);
      return conversations.some(({ state }) => state === 'assigned');
    }, 'it is accepted');
  const idOf = (page: Page): string => new URL(page.url()).pathname.split('/')[2] ?? '';
  async function tabTo(page: Page, name: string): Promise<void> {
    await until(async () => {
      await page.keyboard.press('Tab');
      return (await page.evaluate<string>('document.activeElement.textContent')) === name;
    }, `“${name}” is reached by the keyboard`);
  }
  async function heading(page: Page, text: RegExp): Promise<void> {
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
  }

  it('works in Indonesian, in dark colours, on a telephone of 360 pixels', async () => {
    const { page, wrong } = await open({
      locale: 'id-ID',
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
    });
    await page.getByRole('button', { name: /Siti Rahmawati/ }).click();
    await heading(page, /Sambungkan seseorang/);
    await page.keyboard.type('beli');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Ingin membeli' }).click();
    await page.getByRole('heading', { name: 'Budi Santoso bisa sekarang' }).waitFor();
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Sambungkan' }).click();
    await heading(page, /Budi Santoso sedang ditanya/);
    await expectAccessible(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Saya bantu sendiri' }).click();
    await heading(page, /Anda sendiri yang membantu/);
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  it('works by keyboard alone, from signing in to the receipt', async () => {
    const { page, wrong } = await open({ locale: 'en-GB', colorScheme: 'light' });
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
    const { page, wrong } = await open({ locale: 'en-GB', colorScheme: 'light' });
    await page.getByRole('button', { name: /Siti Rahmawati/ }).click();
    await page.getByRole('option', { name: 'Dispute an invoice' }).click();
    await page.getByText('This is your own team’s duty').waitFor();
    await page.getByText('Add (not needed)').click();
    await page.getByLabel('Their name').waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'A matter, a duty or a name' }).click();
    await page.getByRole('option', { name: 'Unclear' }).click();
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
    await page.getByText('call Ekstensi 110 (Toko Nusantara Jakarta)').waitFor();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });
});
