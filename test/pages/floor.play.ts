import type { SambungClient } from '@sambung/client';
import { until } from '@sambung/testing';
import { playing } from './playing';
import { expectAccessible, expectFits, heading, type Stage, tabTo } from './stage';

/** A manager whose people are all away sees who waits, joins the floor, and takes them. */
export function floorPlay(stage: () => Stage): void {
  const it = playing(stage);
  let accountant: SambungClient;
  let manager: SambungClient;
  beforeAll(async () => {
    [accountant, manager] = [await stage().as('accountant'), await stage().as('front-office-manager')];
    await (await stage().as('sales')).setPresence({ availability: 'Away' });
  });

  it('is filled in by its manager, by keyboard, and says why it was nobody else', async () => {
    const { page, wrong } = await stage().window({ locale: 'en-GB', colorScheme: 'light' }, '/sign-in?to=/floor');
    await page.getByRole('button', { name: /Ratna Kusumawardani/ }).click();
    await heading(page, /Floor/);
    const { handoffId } = await accountant.requestHandoff({ reasonKey: 'buy', contact: { name: 'Bu Ratih' } });
    await page.getByRole('button', { name: /I take it.*Wants to buy/ }).waitFor();
    expect(await page.getByText('Bu Ratih').count()).toBe(0);
    await expectAccessible(page);

    await tabTo(page, 'Why?: Wants to buy');
    await page.keyboard.press('Enter');
    await page.getByText('Siti Rahmawati asked for somebody.').waitFor();
    await page.getByLabel('Why not this person?').selectOption({ label: 'Budi Santoso' });
    await page.getByRole('heading', { name: 'Budi Santoso' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByLabel('Team').selectOption({ label: 'Jakarta store' });
    await page.getByRole('button', { name: 'I join in' }).waitFor();
    await tabTo(page, 'I join in');
    await page.keyboard.press('Enter');
    await page.getByText('You have joined Jakarta store').waitFor();
    // Whoever is not quick enough on a slow machine is asked again.
    await until(async () => {
      // Clicks where there is one, and waits for none: an offer may lapse meanwhile.
      await page.evaluate(
        `[...document.querySelectorAll('button')].find((each) => each.textContent === 'Accept')?.click()`,
      );
      return (await manager.desk()).conversations.some((mine) => mine.handoffId === handoffId);
    }, 'the manager has taken whoever waited');
    await page.getByLabel('Team').selectOption({ label: 'Everybody below me' });
    await page.getByText('Wants to buy is with you').waitFor();
    await expectAccessible(page);
    await manager.connection(handoffId, 'connect');
    await manager.complete(handoffId);
    await page.getByRole('button', { name: 'Leave again' }).click();
    await page.getByText('You have joined Jakarta store').waitFor({ state: 'detached' });
    await page.context().close();
    expect(wrong).toEqual([]);
  });

  it('fits a telephone of 360 pixels, in Indonesian and dark colours; another plan is tried, and nothing is saved', async () => {
    const { page, wrong } = await stage().window(
      { locale: 'id-ID', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
      '/sign-in?to=/floor',
    );
    await page.getByRole('button', { name: /Ratna Kusumawardani/ }).click();
    await heading(page, /Pantauan layanan/);
    const { handoffId } = await accountant.requestHandoff({ reasonKey: 'complaint', upset: true });
    await page.getByText('Kesal').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByRole('button', { name: /Coba rencana lain.*Keluhan/ }).click();
    await page.getByLabel('Prioritas (0–100)').fill('95');
    await page.getByRole('button', { name: 'Coba', exact: true }).click();
    await page.getByRole('heading', { name: 'Yang menunggu sekarang' }).waitFor();
    await expectAccessible(page);
    await accountant.cancel(handoffId);
    expect(wrong).toEqual([]);
  });
}
