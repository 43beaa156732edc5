import type { SambungClient } from '@sambung/client';
import { until } from '@sambung/testing';
import type { Page, Route } from 'playwright-core';
import { playing } from './playing';
import { expectAccessible, expectFits, heading, type Stage, tabTo } from './stage';

/** By e-mail there are two minutes to answer: no play depends on how fast the machine is. */
const ASKED = { reasonKey: 'buy', channel: 'email' } as const;

/** Whoever serves customers, in windows of their own. */
export function deskPlay(stage: () => Stage): void {
  const it = playing(stage);
  let accountant: SambungClient;
  let sales: SambungClient;
  beforeAll(async () => {
    [accountant, sales] = await Promise.all([stage().as('accountant'), stage().as('sales')]);
    await sales.setPresence({ availability: 'Offline' });
    await alsoSells(stage());
  });

  const offer = (page: Page) => page.getByRole('article').filter({ has: page.getByRole('timer') });
  /** A key that comes within the blink in which the offer appears is not meant for it. */
  const press = (page: Page, key: string, done: () => Promise<boolean>): Promise<unknown> =>
    until(async () => {
      await page.keyboard.press(key);
      return done();
    }, `the key ${key} is heard`);

  it('plays a whole handoff with three windows, of whom one declines', async () => {
    const [sender, gilang, budi] = await Promise.all([
      stage().window({ locale: 'en-GB' }),
      stage().window({ locale: 'id-ID', colorScheme: 'dark', viewport: { width: 360, height: 740 } }, '/desk'),
      stage().window({ locale: 'en-GB', colorScheme: 'light' }, '/desk'),
    ]);
    await gilang.page.getByRole('button', { name: /Gilang Saputra/ }).click();
    await gilang.page.getByRole('button', { name: 'Saya siap' }).click();
    await gilang.page.getByText('Anda bisa ditanya sekarang.').waitFor();
    await expectAccessible(gilang.page);
    await expectFits(gilang.page);

    await sender.page.getByRole('button', { name: /Siti Rahmawati/ }).click();
    await sender.page.getByRole('option', { name: 'Wants to buy' }).click();
    await sender.page.getByText('By e-mail').click();
    await sender.page.getByText('More about them (optional)').click();
    await sender.page.getByLabel('Their name').fill('Bu Ratna');
    await sender.page.getByLabel('What they have told you').fill('Two office chairs');
    await sender.page.getByRole('button', { name: 'Hand over' }).click();
    await heading(sender.page, /Gilang Saputra is being asked/);

    await gilang.page.getByRole('heading', { name: 'Ingin membeli' }).waitFor();
    expect(await offer(gilang.page).innerText()).toMatch(/Bu Ratna[^]*Two office chairs[^]*Siti Rahmawati/);
    expect(await gilang.page.title()).toBe('(1) Meja · Sambung');
    await expectAccessible(gilang.page);
    await expectFits(gilang.page);
    await budi.page.getByRole('button', { name: /Budi Santoso/ }).click();
    await budi.page.getByRole('button', { name: 'I am ready' }).click();
    await budi.page.getByText('You can be asked now.').waitFor();
    await expectAccessible(budi.page);
    const busy = gilang.page.getByRole('button', { name: 'Sedang sibuk' });
    await press(gilang.page, 'd', () => busy.isVisible());
    await expectAccessible(gilang.page);
    await busy.press('Enter');
    await offer(gilang.page).waitFor({ state: 'detached' });

    await offer(budi.page).waitFor();
    expect(await offer(budi.page).innerText()).toMatch(/Asked before\s+Gilang Saputra/);
    await expectAccessible(budi.page);
    await press(budi.page, 'a', async () => (await offer(budi.page).count()) === 0);
    await heading(sender.page, /Budi Santoso takes it/);
    await until(
      async () =>
        (await budi.page.evaluate('document.activeElement.getAttribute("aria-label")')) === 'Bu Ratna, Wants to buy',
      'the focus is on whoever was accepted',
    );
    await expectAccessible(budi.page);
    await tabTo(budi.page, 'They are with me now');
    await budi.page.keyboard.press('Enter');
    await heading(sender.page, /They are with Budi Santoso/);
    await budi.page.getByRole('button', { name: 'Ask a colleague' }).click();
    await budi.page.getByRole('form', { name: 'Ask a colleague' }).waitFor();
    await expectAccessible(budi.page);
    await budi.page.getByRole('button', { name: 'Never mind' }).click();
    await budi.page.getByRole('button', { name: 'Done: a sale' }).click();
    await heading(sender.page, /Budi Santoso has dealt with this/);
    await budi.page.getByText('Nobody yet.').waitFor();
    await expectAccessible(budi.page);
    expect([...sender.wrong, ...gilang.wrong, ...budi.wrong]).toEqual([]);
    await gilang.page.getByRole('button', { name: 'Ubah status' }).click();
    await expectAccessible(gilang.page);
    await expectFits(gilang.page);
    for (const { page } of [sender, gilang, budi]) await page.context().close();
  });

  it('says when the line is cut, and on return shows exactly the live offers', async () => {
    const { page, wrong } = await stage().window({ locale: 'en-GB', colorScheme: 'dark' }, '/desk');
    await page.getByRole('button', { name: /Budi Santoso/ }).click();
    await sales.setPresence({ availability: 'Available' });
    await page.getByRole('button', { name: 'Change status' }).waitFor();
    await page.getByText('You can be asked now.').waitFor();
    const first = await accountant.requestHandoff({ ...ASKED, contact: { name: 'Pak Joko' } });
    await offer(page).getByText('Pak Joko', { exact: true }).waitFor();

    await page.context().setOffline(true);
    await page.getByText('The live connection is lost').waitFor();
    await expectAccessible(page);
    await accountant.cancel(first.handoffId);
    expect(await offer(page).count()).toBe(1);
    await page.context().setOffline(false);
    await page.getByText('The live connection is lost').waitFor({ state: 'detached' });
    await offer(page).waitFor({ state: 'detached' });

    await until(async () => (await sales.desk()).presence.offerable, 'they can be asked again');
    await accountant.requestHandoff({ ...ASKED, contact: { name: 'Bu Dewi' } });
    await offer(page).getByText('Bu Dewi', { exact: true }).waitFor();
    await offer(page).getByRole('button', { name: 'Accept (A)' }).click();
    await page.getByRole('button', { name: 'They are with me now' }).click();
    await page.getByRole('button', { name: 'Done: helped' }).click();
    await page.getByText('Nobody yet.').waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('outlives the death of all services: says so, and on return shows exactly who is mine and what is asked', async () => {
    const { page, wrong } = await stage().window({ locale: 'en-GB', colorScheme: 'light' }, '/desk');
    await page.getByRole('button', { name: /Budi Santoso/ }).click();
    await sales.setPresence({ availability: 'Available' });
    await page.getByText('You can be asked now.').waitFor();
    await accountant.requestHandoff({ ...ASKED, contact: { name: 'Bu Sari' } });
    await offer(page).getByRole('button', { name: 'Accept (A)' }).click();
    await page.getByRole('button', { name: 'They are with me now' }).click();
    await page.getByRole('button', { name: 'Done: helped' }).waitFor();
    const asked = await accountant.requestHandoff({ ...ASKED, contact: { name: 'Pak Joko' } });
    await offer(page).getByText('Pak Joko', { exact: true }).waitFor();

    // What the page reads from now on is held back: what it has read is old, however fast its stream is back.
    const held: Route[] = [];
    await page.route('**/v1/desk', (route) => void held.push(route));
    const streamIsBack = page.waitForResponse((answer) => answer.url().endsWith('/v1/desk/stream') && answer.ok());
    stage().killServices();
    const lost = page.getByText('The live connection is lost');
    await lost.waitFor();
    await expectAccessible(page);
    await streamIsBack;
    await until(async () => {
      await accountant.cancel(asked.handoffId).catch(() => undefined);
      return (await accountant.handoff(asked.handoffId)).state === 'ended';
    }, 'the offer is called off');
    expect(await lost.isVisible()).toBe(true);
    await page.unroute('**/v1/desk');
    for (const route of held) await route.continue().catch(() => undefined);
    await lost.waitFor({ state: 'detached' });
    expect(await offer(page).count()).toBe(0);
    expect(await page.getByRole('article', { name: 'Bu Sari, Wants to buy' }).count()).toBe(1);

    await until(async () => (await sales.desk()).presence.offerable, 'they can be asked again');
    await accountant.requestHandoff({ ...ASKED, contact: { name: 'Bu Dewi' } });
    await offer(page).getByText('Bu Dewi', { exact: true }).waitFor();
    await offer(page).getByRole('button', { name: 'Accept (A)' }).click();
    await page.getByRole('article', { name: 'Bu Dewi, Wants to buy' }).waitFor();
    for (const { handoffId } of (await sales.desk()).conversations) await sales.complete(handoffId);
    await page.getByText('Nobody yet.').waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('serves whoever walked in, and takes a break after this one', async () => {
    const { page, wrong } = await stage().window({ locale: 'en-GB' }, '/desk');
    await page.getByRole('button', { name: /Budi Santoso/ }).click();
    await sales.setPresence({ availability: 'Available' });
    await page.getByRole('button', { name: 'Serving somebody' }).click();
    await page.getByText('Ends by itself at').waitFor();
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByLabel('After this one').check();
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByText('Finishing this one').waitFor();
    await page.getByRole('button', { name: 'They have gone' }).click();
    await page.getByText(/^Until .*, then as before\.$/).waitFor();
    await page.getByText('Break', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'I am ready' }).click();
    // There may be a moment left for notes about whoever was here before.
    await page.getByText(/^(Available|Finishing notes)$/).waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });
}

/** Somebody else at flexible hours sells too: whatever the time of day is, there are two who can be asked. */
async function alsoSells({ sambung }: Stage): Promise<void> {
  const headers = { ...(await sambung.token('hr')), 'content-type': 'application/json' };
  const found = await fetch(`${sambung.origin}/v1/employees?q=Gilang`, { headers });
  const [{ employeeId }] = ((await found.json()) as { employees: [{ employeeId: string }] }).employees;
  const at = `${sambung.origin}/v1/employees/${employeeId}`;
  const etag = (await fetch(at, { headers })).headers.get('etag') ?? '';
  const body = JSON.stringify({ roles: ['network-administrator', 'sales-representative'] });
  const changed = await fetch(at, { method: 'PATCH', headers: { ...headers, 'if-match': etag }, body });
  expect(changed.status).toBe(200);
}
