import type { Page } from 'playwright-core';
import { expectAccessible, expectFits, heading, tabTo, type Stage } from './stage';

const WEEK = '/people/rota?week=2027-03-01';
/** Who works on the Monday, as their bars on the clock say it. */
const BAR = /, 0\d[.:]\d\d–.*(Breaks|Istirahat): /;

/** A manager plans a week, changes it in both ways, and publishes it. */
export function rotaPlay(stage: () => Stage): void {
  async function asManager(options: Parameters<Stage['window']>[0]): Promise<{ page: Page; wrong: string[] }> {
    const window = await stage().window(options);
    await window.page.getByRole('button', { name: /Wahyu Nugroho/ }).click();
    await window.page.getByRole('heading', { level: 1 }).first().waitFor();
    await window.page.waitForURL(/hand-over/);
    await window.page.goto(stage().sambung.origin + WEEK, { timeout: 0 });
    return window;
  }

  it('a week is planned, a shift is dragged, and what breaks a rule is said and not done', async () => {
    const { page, wrong } = await asManager({
      locale: 'en-GB',
      colorScheme: 'light',
      viewport: { width: 1200, height: 1400 },
    });
    await heading(page, /Rota/);
    await page.getByRole('button', { name: 'Use these rules' }).click();
    await page.getByText('The rules it is planned by').waitFor();
    await expectAccessible(page);
    await page.getByLabel('How long may it look?').selectOption('15');
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: 'Publish' }).waitFor();
    await page.getByRole('img', { name: /Chart/ }).waitFor();
    await expectAccessible(page);

    const bar = page.getByRole('button', { name: BAR }).first();
    const before = (await bar.getAttribute('aria-label')) ?? '';
    // As far as the end of the page: no shift may begin that late.
    await draw(page, bar, 600);
    await page.getByText('Not possible: it breaks rules').waitFor();
    expect(await bar.getAttribute('aria-label')).toBe(before);
    await expectAccessible(page);
    const begins = Number(/, 0(\d)/.exec(before)?.[1]);
    await draw(page, bar, begins >= 9 ? -hourOn(await widthOf(bar)) : hourOn(await widthOf(bar)));
    await page.getByText(/: now \d\d:\d\d–/).waitFor();
    expect(wrong).toEqual([]);
  });

  it('by keyboard alone a shift is changed in a form, and the rota published after saying what is wrong with it', async () => {
    const { page, wrong } = await asManager({ locale: 'en-GB', colorScheme: 'dark' });
    const cell = page.getByRole('button', { name: /, Mon,? 1 Mar: \d/ }).first();
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Shift', { exact: true }).waitFor();
    await page.getByLabel('Shift', { exact: true }).selectOption('');
    await page.getByText(/leaves more uncovered|covers as much/).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('There are not always enough people').first().waitFor();
    await tabTo(page, 'Publish');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('There are not always enough people').waitFor();
    await expectAccessible(page);
    await tabTo(page, 'Publish all the same');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Take it back' }).waitFor();
    expect(wrong).toEqual([]);
  });

  it('in Indonesian, on a telephone of 360 pixels, a day is covered anew when somebody is not coming', async () => {
    const { page, wrong } = await asManager({
      ...{ locale: 'id-ID', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
    });
    await heading(page, /Jadwal kerja/);
    await page.getByRole('button', { name: BAR }).first().waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByRole('button', { name: 'Ada yang tidak masuk' }).click();
    await page.getByRole('checkbox').first().check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tutup hari ini kembali' }).click();
    await page.getByRole('button', { name: 'Selesai' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(wrong).toEqual([]);
  });
}

type Bar = ReturnType<Page['getByRole']>;

/** Draws something sideways by so many pixels, as a hand does. */
async function draw(page: Page, what: Bar, pixels: number): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not to be seen.');
  const [x, y] = [box.x + box.width / 3, box.y + 6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels / 2, y);
  await page.mouse.move(x + pixels, y);
  await page.mouse.up();
}

const widthOf = async (bar: Bar): Promise<number> => (await bar.boundingBox())?.width ?? 0;
/** Pixels of an hour: a shift of the defaults is nine hours long. */
const hourOn = (width: number): number => width / 9;
