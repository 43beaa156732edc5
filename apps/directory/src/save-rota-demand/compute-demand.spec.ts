import { RotaDemandBody } from '@sambung/contracts';
import { RotaDemandRefused, TooLittleHistory } from '../domain/rota/demand.errors';
import { computeDemand } from './compute-demand';
import { daysBetween } from './read-contacts';
import { staffed } from './staffed';

const FOUR_WEEKS = { from: '2026-10-05', until: '2026-11-01' };
const AROUND = { timeZone: 'Asia/Jakarta', holidays: new Set<string>(), now: Date.parse('2026-11-22T05:00:00Z') };
const HEADER = 'arrived,reason,handle_seconds,waited_seconds,abandoned';
const of = (lines: string[], more: object = {}) =>
  computeDemand(RotaDemandBody.parse({ csv: [HEADER, ...lines].join('\n'), ...FOUR_WEEKS, ...more }), AROUND);
const refusal = async (work: Promise<unknown>): Promise<RotaDemandRefused> => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RotaDemandRefused);
  return error as RotaDemandRefused;
};

describe('the demand of a team, from contacts that came', () => {
  it('is the mean of each quarter of an hour of each weekday, by the clock on the wall', async () => {
    const { needs, source } = await of([
      '2026-10-05 09:00,buy,200,10,no',
      '2026-10-12T09:14:59+07:00,buy,280,10,no',
      '2026-10-12T02:14:59Z,buy,240,10,no',
      '13/10/2026 23:50,buy,240,10,no',
    ]);
    expect(needs).toEqual([
      { weekday: 1, from: '09:00', to: '09:15', contacts: 0.75, handleSeconds: 240 },
      { weekday: 2, from: '23:45', to: '00:00', contacts: 0.25, handleSeconds: 240 },
    ]);
    expect(source).toMatchObject({ ...FOUR_WEEKS, lines: 4, contacts: 4, days: [4, 4, 4, 4, 4, 4, 4] });
  });

  it('leaves holidays out, their contacts and their days', async () => {
    const csv = `${HEADER}\n2026-10-05 09:00,,240,,\n2026-10-12 09:00,,240,,`;
    const body = RotaDemandBody.parse({ csv, from: '2026-10-05', until: '2026-11-08' });
    const { needs, source } = await computeDemand(body, { ...AROUND, holidays: new Set(['2026-10-12']) });
    expect(needs).toMatchObject([{ weekday: 1, contacts: 0.25 }]);
    expect(source).toMatchObject({ holidays: ['2026-10-12'], otherDays: 1, days: [4, 5, 5, 5, 5, 5, 5] });
  });

  it('says honestly where there is too little, by weekday', async () => {
    const few = of(['2026-10-05 09:00,,240,,'], { until: '2026-10-27' });
    await expect(few).rejects.toMatchObject({
      code: 'rota-demand.too-little-history',
      errors: [
        { path: 'Wednesday', message: '3 days are counted; at least 4 are needed' },
        ...[{ path: 'Thursday' }, { path: 'Friday' }, { path: 'Saturday' }, { path: 'Sunday' }].map(
          (fault): object => expect.objectContaining(fault) as object,
        ),
      ],
    });
    await expect(of(['2026-10-05 09:00,,,30,yes'])).rejects.toBeInstanceOf(TooLittleHistory);
  });

  it('refuses a file that a stray quote has swallowed a part of, also where bad lines may be left out', async () => {
    const lines = [
      '2026-10-05 09:00,buy,240,10,no',
      '2026-10-06 09:00,buy "now",240,10,no',
      '2026-10-07 09:00,"buy,240,10,no',
    ];
    const { extensions } = await refusal(of([...lines, ...Array<string>(50).fill(lines[0]!)], { skipProblems: true }));
    expect(extensions.problems).not.toEqual([]);
  });

  it('calls columns as the file does', async () => {
    const csv = 'Waktu Datang;Lama\nkemarin;240\n2027-10-05 09:00;240';
    const { extensions } = await refusal(computeDemand(RotaDemandBody.parse({ csv, ...FOUR_WEEKS }), AROUND));
    expect(extensions.problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Waktu Datang'],
      [3, 'Waktu Datang'],
    ]);
  });

  it('names each line that cannot be understood, and how to mend it', async () => {
    const { extensions } = await refusal(
      of([
        '2026-10-05 09:00,buy,240,10,no',
        '2026-02-30 09:00,buy,240,10,no',
        '2026-10-05 09:00,buy,soon,10,perhaps',
        '2027-10-05 09:00,buy,240,10,no',
        '2026-10-05 09:00,buy',
      ]),
    );
    expect(extensions.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'arrived'],
      [4, 'handle_seconds'],
      [4, 'abandoned'],
      [5, 'arrived'],
      [6, null],
    ]);
    expect(extensions.problems[1]).toMatchObject({ value: 'soon', remedy: expect.stringContaining('245') as string });
  });

  it('takes the other lines where that is asked for', async () => {
    const lines = ['2026-10-05 09:00,buy,4:00,10,tidak', 'yesterday,buy,240,10,no'];
    const { source, problems } = await of(lines, { skipProblems: true });
    expect([source.lines, source.refused, problems.length, source.handleSeconds]).toEqual([1, 1, 1, 240]);
  });

  it('is read with semicolons and Indonesian headers too, and refused without the columns that it needs', async () => {
    const body = { ...FOUR_WEEKS, csv: 'Waktu;Alasan;Durasi;Tunggu;Putus\n05/10/2026 09:00;beli;240,5;10;tidak' };
    expect((await computeDemand(RotaDemandBody.parse(body), AROUND)).source).toMatchObject({ handleSeconds: 240.5 });
    const wrong = RotaDemandBody.parse({ ...FOUR_WEEKS, csv: 'when,what\n1,2' });
    expect((await refusal(computeDemand(wrong, AROUND))).extensions.problems).toMatchObject([{ line: 1 }]);
  });

  it('estimates patience where enough gave up, and says what it took otherwise', async () => {
    const answered = Array.from({ length: 100 }, () => '2026-10-05 09:00,buy,240,12,no');
    const gaveUp = Array.from({ length: 20 }, () => '2026-10-05 09:00,buy,,30,yes');
    const patience = async (lines: string[], target: object) => (await of(lines, { target })).source.patience;
    expect(await patience([...answered, ...gaveUp], {})).toMatchObject({ seconds: 90, basis: 'estimated' });
    expect(await patience(answered, {})).toMatchObject({ seconds: 180, basis: 'assumed' });
    expect(await patience([...answered, ...gaveUp], { patienceSeconds: null })).toMatchObject({ basis: 'given' });
  });

  it('counts only what is asked for, with what comes after a contact, and says how many people follow', async () => {
    const lines = daysBetween('2026-10-05', '2026-11-01').flatMap((day) => [
      ...Array.from({ length: 25 }, () => `${day} 09:00,buy,150,5,no`),
      `${day} 09:00,other,900,5,no`,
    ]);
    const { source, ...demanded } = await of(lines, {
      ...{ reasons: ['buy'], wrapUpSeconds: 30, target: { patienceSeconds: null, mostOccupancy: 1 } },
    });
    expect(source).toMatchObject({ otherReasons: 28, contacts: 700, handleSeconds: 180 });
    // 100 calls an hour of three minutes, 80% within 20 seconds: eight, as the tables say.
    expect((await staffed({ source, ...demanded })).map(({ people }) => people)).toEqual(Array(7).fill(8));
  });
});
