import { readWeek } from './read-week';
import { emptyWeek, hoursOf, needsOf, weekOf } from './week';

const problemsOf = (text: string) => readWeek(text).problems.map(({ line, column, why }) => [line, column, why]);

describe('what is needed, from a spreadsheet', () => {
  it('is copied with tabs, a line for each quarter of an hour and a column for each day, in either language', () => {
    const { week, problems } = readWeek('Jam\tSenin\tSel\tMinggu\n08.00\t2\t\t1\n08.15\t3\t0\t1\n');
    expect(problems).toEqual([]);
    expect(needsOf(week)).toEqual([
      { weekday: 1, from: '08:00', to: '08:15', people: 2 },
      { weekday: 1, from: '08:15', to: '08:30', people: 3 },
      { weekday: 7, from: '08:00', to: '08:30', people: 1 },
    ]);
  });

  it('comes as a CSV of hours too, with commas or semicolons, and a line of an hour holds for the hour', () => {
    const lines = [
      ['time', 'Mon', 'Fri'],
      ['"9:00"', '4', '5'],
      ['10:00–11:00', '4', '6'],
    ];
    for (const separator of [',', ';']) {
      const { week, problems } = readWeek(`\uFEFF${lines.map((line) => line.join(separator)).join('\r\n')}`);
      expect(problems).toEqual([]);
      expect(needsOf(week)).toEqual([
        { weekday: 1, from: '09:00', to: '11:00', people: 4 },
        { weekday: 5, from: '09:00', to: '10:00', people: 5 },
        { weekday: 5, from: '10:00', to: '11:00', people: 6 },
      ]);
    }
  });

  it('is not of Sundays because its times are called “Minute”, which begins as “Minggu” does', () => {
    const { week, problems } = readWeek('Minute\tMon\n08:00\t2\n08:15\t2\n');
    expect(problems).toEqual([]);
    expect(needsOf(week)).toEqual([{ weekday: 1, from: '08:00', to: '08:30', people: 2 }]);
  });

  it('says of each cell that cannot be understood where it is and why', () => {
    expect(problemsOf('time,Mon\n08:00,two\n08:10,1\nsoon,1\n08:30,-1\n08:15,1')).toEqual([
      [2, 'Mon', 'people'],
      [3, 'time', 'time'],
      [4, 'time', 'time'],
      [5, 'Mon', 'people'],
      [6, 'time', 'order'],
    ]);
    expect(problemsOf('08:00,2')).toEqual([[1, '', 'header']]);
    expect(problemsOf('')).toEqual([[1, '', 'header']]);
    expect(problemsOf('time,Mon\n')).toEqual([[1, '', 'nothing']]);
  });
});

describe('a week of people who are needed', () => {
  it('is the same when it is saved and read again, until midnight', () => {
    const week = emptyWeek();
    week[5]?.fill(2, 80, 96);
    week[6]?.fill(1, 0, 96);
    expect(needsOf(week)).toEqual([
      { weekday: 6, from: '20:00', to: '00:00', people: 2 },
      { weekday: 7, from: '00:00', to: '00:00', people: 1 },
    ]);
    expect(weekOf(needsOf(week))).toEqual(week);
    expect(hoursOf(week)).toEqual({ from: 0, to: 96 });
    expect(hoursOf(emptyWeek())).toEqual({ from: 32, to: 68 });
  });
});
