import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { daysOfRule, type DayRule } from './recurrence-days';
import { holidayDiff, readHolidays, type Wanted } from './read-holidays';

const WANTED: Wanted = { timeZone: 'Asia/Jakarta', from: '2026-01-01', until: '2029-12-31', where: null, leaveOut: [] };
const calendar = (...events: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((each) => ['BEGIN:VEVENT', ...each.split('|'), 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const read = (...events: string[]) => readHolidays(calendar(...events), WANTED);
const dates = (...events: string[]): string[] => read(...events).holidays.map(({ date }) => date);
const codes = (...events: string[]): string[] => read(...events).problems.map(({ code }) => code);

describe('the holidays of an iCal file', () => {
  it('are its whole days, named, several in a row too', () => {
    const lebaran = 'UID:1|DTSTART;VALUE=DATE:20270310|DTEND;VALUE=DATE:20270312|SUMMARY:Idul Fitri\\, 1448 H';
    expect(read(lebaran, 'UID:2|DTSTART;VALUE=DATE:20271225|SUMMARY:Natal')).toEqual({
      holidays: [
        { date: '2027-03-10', name: 'Idul Fitri, 1448 H' },
        { date: '2027-03-11', name: 'Idul Fitri, 1448 H' },
        { date: '2027-12-25', name: 'Natal' },
      ],
      ...{ leftOut: 0, problems: [] },
    });
    expect(dates('UID:1|DTSTART;VALUE=DATE:20270310|DURATION:P2D')).toEqual(['2027-03-10', '2027-03-11']);
    expect(dates('UID:1|DTSTART;VALUE=DATE:20270310|DTEND;VALUE=DATE:20270310')).toEqual(['2027-03-10']);
  });

  it('may be said from midnight to midnight, in a zone or in UTC', () => {
    expect(dates('UID:1|DTSTART;TZID=Asia/Makassar:20270310T000000|DTEND;TZID=Asia/Makassar:20270311T000000')).toEqual([
      '2027-03-10',
    ]);
    expect(dates('UID:1|DTSTART:20270309T170000Z|DTEND:20270310T170000Z')).toEqual(['2027-03-10']);
    expect(codes('UID:1|DTSTART:20270310T000000Z|DTEND:20270311T000000Z')).toEqual(['not-whole-days']);
    expect(codes('UID:1|DTSTART;TZID=Asia/Jakarta:20270310T090000|DURATION:PT2H')).toEqual(['not-whole-days']);
  });

  it('come again by their rule, but not on the days that are taken out, moved or cancelled', () => {
    const yearly = 'UID:1|DTSTART;VALUE=DATE:20200817|RRULE:FREQ=YEARLY|EXDATE;VALUE=DATE:20280817|SUMMARY:HUT RI';
    expect(dates(yearly)).toEqual(['2026-08-17', '2027-08-17', '2029-08-17']);
    const moved = 'UID:1|RECURRENCE-ID;VALUE=DATE:20270817|DTSTART;VALUE=DATE:20270818';
    expect(dates(yearly, moved)).toEqual(['2026-08-17', '2027-08-18', '2029-08-17']);
    const cancelled = 'UID:1|RECURRENCE-ID;VALUE=DATE:20270817|DTSTART;VALUE=DATE:20270817|STATUS:CANCELLED';
    expect(dates(yearly, cancelled)).toEqual(['2026-08-17', '2029-08-17']);
    expect(dates('UID:1|DTSTART;VALUE=DATE:20270101|RDATE;VALUE=DATE:20270301,20270401')).toHaveLength(3);
    expect(dates('UID:1|DTSTART;VALUE=DATE:20270101|RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270301')).toEqual([
      '2027-01-29',
      '2027-02-26',
    ]);
  });

  it('are only those that are asked for, of a calendar that mixes them with days that are merely marked', () => {
    const ics = calendar(
      'UID:1|DTSTART;VALUE=DATE:20270214|SUMMARY:Valentine|DESCRIPTION:Observance',
      'UID:2|DTSTART;VALUE=DATE:20270308|SUMMARY:Nyepi|DESCRIPTION:Public holiday',
      'UID:3|DTSTART;VALUE=DATE:20270309|SUMMARY:Cuti bersama|CATEGORIES:Public Holiday',
    );
    const found = readHolidays(ics, { ...WANTED, where: 'public holiday', leaveOut: ['3'] });
    expect(found).toMatchObject({ holidays: [{ name: 'Nyepi' }], leftOut: 2 });
  });

  it('spoil no other where one of them cannot be understood, and the line is named', () => {
    const { holidays, problems } = read(
      'UID:1|DTSTART;VALUE=DATE:20270230',
      'this is no line',
      'UID:3|SUMMARY:never',
      'UID:4|DTSTART;VALUE=DATE:20270101|RRULE:FREQ=YEARLY;BYWEEKNO=3',
      'UID:5|DTSTART;VALUE=DATE:20270101|DTEND;VALUE=DATE:20290101',
      'UID:6|DTSTART;VALUE=DATE:20270105|DTEND;VALUE=DATE:20270101',
      'UID:7|DTSTART;VALUE=DATE:20270101|RRULE:FREQ=SECONDLY',
      'DTSTART;VALUE=DATE:20270101',
      'UID:9|DTSTART;VALUE=DATE:20270109',
      'UID:9|DTSTART;VALUE=DATE:20270110',
    );
    expect(holidays.map(({ date }) => date)).toEqual(['2027-01-09']);
    expect(problems.map(({ code, uid }) => [code, uid])).toEqual([
      ['date-wrong', '1'],
      ['unreadable', null],
      ['date-wrong', '3'],
      ['recurrence-not-understood', '4'],
      ['too-long', '5'],
      ['date-wrong', '6'],
      ['recurrence-not-understood', '7'],
      ['unreadable', null],
      ['twice', '9'],
    ]);
    expect(problems[0]?.line).toBe(3);
  });

  it('of a file that is cut off, or is none, are none', () => {
    for (const text of [
      '',
      'Tanggal;Libur',
      calendar('UID:1|DTSTART;VALUE=DATE:20270101').slice(0, -20),
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR',
    ])
      expect(readHolidays(text, WANTED)).toMatchObject({ holidays: [], problems: [{ code: 'unreadable' }] });
    expect(
      readHolidays(calendar(...Array.from({ length: 2_001 }, (_, at) => `UID:${at}`)), WANTED).problems,
    ).toMatchObject([{ code: 'too-many' }]);
  });

  it('are read to an end, whatever the rule: also one that never comes true', () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
    ])
      expect(dates(`UID:1|DTSTART;VALUE=DATE:20270401|RRULE:${rule};COUNT=5`)).toEqual([]);
  });

  it('are no endless work: too many rules, or rules that are counted from long ago, are refused', () => {
    const rules = (many: number, more = ''): string[] =>
      Array.from({ length: many }, (_, at) => `UID:${at}|DTSTART;VALUE=DATE:20270101|RRULE:FREQ=YEARLY${more}`);
    expect([codes(...rules(301)), codes(...rules(21, ';COUNT=2'))]).toEqual([['too-many'], ['too-many']]);
    expect(codes('UID:1|DTSTART;VALUE=DATE:00010101|RRULE:FREQ=DAILY;COUNT=9')).toEqual(['date-wrong']);
  });

  it('have a name on one line, cut where a letter ends', () => {
    const name = `Hari\\nlibur ${'x'.repeat(88)}🎉`;
    expect(read(`UID:1|DTSTART;VALUE=DATE:20270101|SUMMARY:${name}`).holidays[0]?.name).toBe(
      `Hari libur ${'x'.repeat(88)}`,
    );
  });

  it('are compared with what was there before', () => {
    const [a, b] = [
      { date: '2027-01-01', name: 'A' },
      { date: '2027-01-02', name: 'B' },
    ];
    expect(
      holidayDiff(
        [a, b],
        [
          { ...a, name: 'C' },
          { date: '2027-01-03', name: 'D' },
        ],
      ),
    ).toEqual({
      ...{ added: [{ date: '2027-01-03', name: 'D' }], removed: [b], unchanged: 0 },
      renamed: [{ date: '2027-01-01', name: 'C', before: 'A' }],
    });
  });
});

describe('a rule by which a day comes again', () => {
  const START = '2026-03-04';
  const END = '2031-12-31';
  const WHOLE = {
    interval: 1,
    count: undefined,
    until: undefined,
    byMonth: [],
    byMonthDay: [],
    byDay: [],
    weekStart: 1,
  };
  const day = (weekday: number, nth = 0) => ({ weekday, nth });
  const someRule: fc.Arbitrary<DayRule> = fc
    .record({
      freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 3 }),
      count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      byMonth: fc.uniqueArray(fc.constantFrom(3, 5, 12), { maxLength: 2 }),
      byMonthDay: fc.uniqueArray(fc.constantFrom(1, 4, 15, -1), { maxLength: 2 }),
      byDay: fc.uniqueArray(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), nth: fc.constantFrom(0, 1, -1) }), {
        maxLength: 2,
      }),
    })
    .map(({ byDay, byMonthDay, ...rule }) => {
      const isShort = rule.freq === 'DAILY' || rule.freq === 'WEEKLY';
      return {
        ...{
          ...rule,
          until: undefined,
          weekStart: 1,
          byMonthDay: rule.freq === 'WEEKLY' || byDay.length > 0 ? [] : byMonthDay,
        },
        byDay: isShort ? byDay.map((each) => ({ ...each, nth: 0 })) : byDay,
      };
    });
  // Rules that the other program ends with: for some that never come true it looks for ever.
  it.each([
    ['FREQ=DAILY;INTERVAL=10', { freq: 'DAILY', interval: 10 }],
    ['FREQ=DAILY;BYMONTH=3,12', { freq: 'DAILY', byMonth: [3, 12] }],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', { freq: 'WEEKLY', interval: 2, byDay: [day(1), day(3)] }],
    ['FREQ=WEEKLY', { freq: 'WEEKLY' }],
    ['FREQ=MONTHLY', { freq: 'MONTHLY' }],
    ['FREQ=MONTHLY;BYMONTHDAY=4,-1', { freq: 'MONTHLY', byMonthDay: [4, -1] }],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE', { freq: 'MONTHLY', interval: 3, byDay: [day(3, 1)] }],
    ['FREQ=MONTHLY;BYDAY=-1FR,1WE', { freq: 'MONTHLY', byDay: [day(5, -1), day(3, 1)] }],
    ['FREQ=YEARLY', { freq: 'YEARLY' }],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=4', { freq: 'YEARLY', byMonth: [3], byMonthDay: [4] }],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=1WE', { freq: 'YEARLY', byMonth: [3], byDay: [day(3, 1)] }],
  ] as const)('%s gives the days that another program finds', (words, more) => {
    const rule = { ...WHOLE, ...more } as DayRule;
    const iterator = ICAL.Recur.fromString(words).iterator(ICAL.Time.fromDateString(START));
    const others = Array.from({ length: 5 }, () => String(iterator.next()));
    expect(daysOfRule(rule, START, START, END).slice(0, 5)).toEqual(others);
  });

  it('is counted from its beginning, from wherever one looks', () => {
    fc.assert(
      fc.property(someRule, fc.integer({ min: 0, max: 400 }), (rule, later) => {
        const from = new Date(Date.parse(START) + later * 86_400_000).toISOString().slice(0, 10);
        expect(daysOfRule(rule, START, from, END)).toEqual(
          daysOfRule(rule, START, START, END).filter((each) => each >= from),
        );
      }),
      { numRuns: 30 },
    );
  });
});
