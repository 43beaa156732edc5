import { until } from '@sambung/testing';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { CompanyDoor } from './company-door';
import { playing } from './playing';
import { expectAccessible, expectFits, heading, type Stage, tabTo } from './stage';

const SAMBUNG = 'urn:ietf:params:scim:schemas:extension:sambung:2.0:User';
const ADDRESS = 'sri.wahyuni@nusantara.example';
const ACCOUNTS = {
  sri: { sub: 'account-1', email: ADDRESS, email_verified: true, name: 'Sri W.' },
  stranger: { sub: 'account-2', email: 'stranger@nusantara.example', email_verified: true },
};

/** People sign in with the company's account: at a real OpenID provider, as whom a real directory knows them by SCIM. */
export function signInPlay(stage: () => Stage): void {
  const it = playing(stage);
  let door: CompanyDoor;
  let sri: string;
  beforeAll(async () => {
    // The provider warns of what is only for tests.
    jest.spyOn(console, 'warn').mockReturnValue();
    jest.spyOn(console, 'info').mockReturnValue();
    sri = await pushed(stage());
    door = await stage().door.open(stage().sambung, ACCOUNTS);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await door?.close();
  });

  async function at(path: string, options: BrowserContextOptions = { locale: 'en-GB', colorScheme: 'light' }) {
    const { page, wrong } = await stage().window(options, door.origin + path);
    await page.context().route(
      // The provider's own pages fetch a typeface from elsewhere.
      ({ hostname }) => !/^(localhost|127\.0\.0\.1)$/.test(hostname),
      (route) => route.abort(),
    );
    return { page, wrong };
  }
  /** Types their name at the provider, and agrees. */
  async function be(page: Page, login: keyof typeof ACCOUNTS): Promise<void> {
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  const enter = (page: Page) => page.getByRole('link', { name: 'Sign in with Toko Nusantara' });

  it('lets somebody in as whom the provider pushed into the directory, at their own work', async () => {
    const { page, wrong } = await at('/');
    await enter(page).waitFor();
    await expectAccessible(page);
    await tabTo(page, 'Sign in with Toko Nusantara');
    await page.keyboard.press('Enter');
    await be(page, 'sri');
    await page.getByRole('button', { name: 'I am ready' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/desk');
    await page.getByText('Sri Wahyuni').waitFor();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Hand over' }).click();
    await heading(page, /Hand somebody over/);
    await page.goto(door.origin, { timeout: 0 });
    await heading(page, /Hand somebody over/);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('keeps an offer on the screen when the session ends, and brings them back to it without a question', async () => {
    const { page, wrong } = await at('/desk');
    await enter(page).click();
    await be(page, 'sri');
    await page.getByRole('button', { name: 'I am ready' }).click();
    await page.getByText('You can be asked now.').waitFor();
    const accountant = await stage().as('accountant');
    const asked = { reasonKey: 'buy', channel: 'email', namedEmployeeId: sri, contact: { name: 'Bu Ratna' } } as const;
    const { handoffId } = await accountant.requestHandoff(asked);
    const accept = page.getByRole('button', { name: 'Accept (A)' });
    await accept.waitFor();

    // As a browser does when its time is over.
    await page.context().clearCookies({ domain: 'localhost' });
    await accept.click();
    await page.getByText('You are signed out').waitFor();
    expect(await accept.isVisible()).toBe(true);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await accept.click();
    await page.getByRole('article', { name: 'Bu Ratna, Wants to buy' }).waitFor();
    expect((await accountant.handoff(handoffId)).state).toBe('assigned');
    await page.getByRole('button', { name: 'They are with me now' }).click();
    await page.getByRole('button', { name: 'Done: helped' }).click();
    await page.getByText('Nobody yet.').waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('signs them out at the provider too: whoever sits down next is asked who they are, and gets to where a link led', async () => {
    const { page, wrong } = await at('/people/wishes');
    await enter(page).click();
    await be(page, 'sri');
    await heading(page, /My shifts and wishes/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: /Yes, sign me out/ }).click();
    await enter(page).click();
    await page.locator('input[name=login]').waitFor();
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  it('tells somebody without a record what to do, on a telephone in Indonesian', async () => {
    const { page, wrong } = await at('/desk', {
      ...{ locale: 'id-ID', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
    });
    const masuk = page.getByRole('link', { name: 'Masuk dengan Toko Nusantara' });
    await masuk.click();
    await be(page, 'stranger');
    await page.getByText('belum ada di direktori karyawan. Minta HR menambahkannya.').waitFor();
    await masuk.waitFor();
    await expectAccessible(page);
    await expectFits(page);
    expect(wrong).toEqual([]);
    await page.context().close();
  });
}

/** Somebody who sells, as an identity provider writes them; known to all services. Returns who they are. */
async function pushed(stage: Stage): Promise<string> {
  const { sambung } = stage;
  const send = async (path: string, headers: object, body: object): Promise<Record<string, string>> => {
    const answer = await fetch(sambung.origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(201);
    return (await answer.json()) as Record<string, string>;
  };
  const wish = { name: 'Identity provider', scopes: ['scim:write'] };
  const { key = '' } = await send('/v1/api-keys', await sambung.token('admin'), wish);
  const person = { userName: ADDRESS, displayName: 'Sri Wahyuni', [SAMBUNG]: { roles: ['sales-representative'] } };
  const { id = '' } = await send('/scim/v2/Users', { authorization: `Bearer ${key}` }, person);
  const hr = await stage.as('hr');
  await until(() => hr.send('GET', `/v1/employees/${id}/presence`), 'front-desk knows them');
  return id;
}
