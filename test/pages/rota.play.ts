import type { Page } from 'playwright-core';
import { A_MONDAY, ITS_ROTA } from './a-monday';
import { playing } from './playing';
import { expectAccessible, expectFits, heading, tabTo, type Stage } from './stage';

/** As a spreadsheet gives it away: two people from nine to five, on workdays. */
const SHEET = [
  ['time', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  ...Array.from({ length: 8 }, (_, hour) => [`${hour + 9}:00`, '2', '2', '2', '2', '2']),
].map((row) => row.join('\t'));
/** Who works on the Monday, as their bars on the clock say it. */
const BAR = /, 0\d[.:]\d\d–.*(Breaks|Istirahat): /;

/** A manager says by what a week is planned, plans it, changes it in both ways, publishes it, and covers it anew when somebody calls in sick. */
export function rotaPlay(stage: () => Stage): void {
  const it = playing(stage, { inTurn: true });
  async function as(who: RegExp, options: Parameters<Stage['window']>[0], path: string) {
    const window = await stage().window(options, path);
    await window.page.getByRole('button', { name: who }).click();
    return window;
  }
  const asManager = (options: Parameters<Stage['window']>[0], path = ITS_ROTA) => as(/Wahyu Nugroho/, options, path);

  it('an employee says on a telephone what they wish for, and nobody asks why', async () => {
    const phone = { locale: 'id-ID', colorScheme: 'dark', viewport: { width: 360, height: 740 } } as const;
    const { page, wrong } = await as(/Budi Santoso/, phone, '/people/wishes');
    await heading(page, /Sif dan keinginan saya/);
    await page.getByRole('button', { name: 'Jumat tengah hari' }).click();
    await page.getByLabel('Istirahat (menit)').waitFor();
    await expectAccessible(page);
    await expectFits(page);
    await page.getByRole('button', { name: 'Simpan keinginan' }).click();
    await page.getByText('Tersimpan.').waitFor();
    expect(wrong).toEqual([]);
  });

  it('a manager says the rules and what is needed, from a spreadsheet whose mistake is told by line', async () => {
    const { page, wrong } = await asManager({ locale: 'en-GB', colorScheme: 'light' }, '/people/rota/rules');
    await heading(page, /Rules of the rota/);
    await page.getByText('This team has no rules of its own yet').waitFor();
    await page.getByLabel('Days in a row, at most').fill('5');
    await page.getByLabel('Begins at the latest').fill('06:00');
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await page.getByText('The latest cannot be before the earliest.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Begins at the latest').fill('11:00');
    await page.getByRole('button', { name: 'Save the rules' }).click();
    await page.getByText('The rules are saved.').waitFor();

    await page.getByRole('link', { name: 'Demand' }).click();
    await heading(page, /Demand/);
    await page.getByRole('button', { name: 'Say it by hand' }).click();
    await page.getByLabel('Name').fill('Counter');
    await page.getByRole('button', { name: 'From a spreadsheet' }).click();
    await page.getByLabel('Paste here').fill([...SHEET, '17:10\t1'].join('\n'));
    await page.getByRole('button', { name: 'Take it over' }).click();
    await page.getByText('Line 10, time: “17:10”.').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Paste here').fill(SHEET.join('\n'));
    await page.getByRole('button', { name: 'Take it over' }).click();
    await page.getByRole('img', { name: 'Chart of Monday: people needed, 2 at most.' }).waitFor();
    await page.getByLabel('Monday 09:15, people needed').fill('3');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save the demand' }).click();
    await page.getByText('“counter” is saved.').waitFor();

    await page.getByRole('link', { name: 'People and wishes' }).click();
    await page.getByText('Friday: a break of 30 minutes between 11:45–13:00').waitFor();
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  it('a week is planned, a shift is dragged, and what breaks a rule is said and not done', async () => {
    const { page, wrong } = await asManager({
      locale: 'en-GB',
      colorScheme: 'light',
      viewport: { width: 1200, height: 1400 },
    });
    await heading(page, /Rota/);
    await page.getByText('The rules it is planned by').waitFor();
    await page.getByLabel('What is needed').selectOption('counter');
    await expectAccessible(page);
    // It ends earlier when no rota could be better; on a busy machine it has to have found one all the same.
    await page.getByLabel('How long may it look?').selectOption('300');
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
    const cell = page.getByRole('button', { name: new RegExp(`, Mon,? ${A_MONDAY.day} \\w+: \\d`) }).first();
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
    await page.getByRole('button', { name: 'Lihat apa yang berubah' }).click();
    await page.getByRole('table', { name: 'Perubahan hari ini' }).getByText('tidak masuk').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Terbitkan perubahan' }).click();
    await page.getByText('Perubahan sudah terbit.').waitFor();
    await expectAccessible(page);
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
