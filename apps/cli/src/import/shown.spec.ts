import { columnLines } from './show-columns';
import { progressText } from './show-progress';
import { differenceLines, entryLines, reportLines } from './show-report';

describe('what an import shows to whoever sent the file', () => {
  it('is what each column was understood as, how surely, and why', () => {
    const lines = columnLines([
      { header: 'NIK', field: 'externalId', certainty: 'certain', because: 'its header says so' },
      { header: 'Gaji', field: null, certainty: 'none', because: 'no field is known by this name' },
      { header: 'Atasan', field: null, certainty: 'asked', because: '“Atasan” sounds like manager' },
    ]);
    expect(lines).toEqual([
      'column  understood as   how surely  because',
      'NIK     externalId      certain     its header says so',
      'Gaji    (not imported)              no field is known by this name',
      'Atasan  (see below)     asked       “Atasan” sounds like manager',
    ]);
  });

  it('is who would be new, different in what, or gone', () => {
    const fields = {
      name: { from: 'Sari', to: 'Sari Dewi' },
      manager: { from: '2', to: null },
      roles: { from: [], to: ['cashier'] },
    };
    const lines = differenceLines(
      [
        { externalId: '1', name: 'Sari Dewi', fate: 'changed', fields },
        { externalId: '4', name: 'Ani', fate: 'created', fields: {} },
        { externalId: '3', name: 'Budi', fate: 'deactivated', fields: {} },
      ],
      true,
      'i1',
    );
    expect(lines).toEqual([
      '~ 1  Sari Dewi  (name: Sari → Sari Dewi; manager: 2 → nothing; roles: [] → ["cashier"])',
      '+ 4  Ani',
      '- 3  Budi',
      '… and more: GET /v1/imports/i1/people',
    ]);
  });

  it('is who is not in the file and stays, the first ten by name', () => {
    const none = { created: 0, changed: 0, unchanged: 0 };
    const named = Array.from({ length: 12 }, (_, at) => ({
      employeeId: `e${at}`,
      externalId: `${at}`,
      name: `N${at}`,
    }));
    const report = {
      ...{ importId: 'i1', status: 'done' as const, dryRun: true, at: '2026-11-23T00:00:00.000Z', durationMs: 1 },
      ...{ teams: none, sites: none, roles: none, skills: none, reasons: none },
      ...{ warnings: [], problems: [], problemsFound: 0 },
    };
    const lines = (people: number, deactivated = 0): string[] =>
      reportLines({
        ...{ ...report, employees: { ...none, deactivated } },
        missing: { people, here: 40, named: named.slice(0, people), managed: 0 },
      }).filter((line) => line.startsWith('Not in'));
    expect(lines(2)).toEqual([
      'Not in the file: 2 of 40 who were imported before; they stay, unless the mapping says `missing: deactivate`: 0 N0, 1 N1',
    ]);
    expect(lines(12).join()).toMatch(/ 9 N9, … and 2 more$/);
    expect([lines(0), lines(2, 2)]).toEqual([[], []]);
  });

  it('is which sites, teams and other entries would be new or different in what; of ids only that they are', () => {
    const lines = entryLines([
      { kind: 'site', key: 'medan', fate: 'created', fields: {} },
      {
        kind: 'team',
        key: 'gudang',
        fate: 'changed',
        fields: { office: { from: 'back', to: 'front' }, managerId: { from: null, to: '019a' } },
      },
    ]);
    expect(lines).toEqual(['+ site medan', '~ team gudang  (office: back → front; managerId)']);
    const many = Array.from({ length: 51 }, (_, index) => ({
      ...{ kind: 'site' as const, key: `s${index}`, fate: 'created' as const, fields: {} },
    }));
    expect(entryLines(many).at(-1)).toBe('… and 1 more');
  });

  it('is how far it is: of so many people where that is known', () => {
    expect(progressText({ phase: 'telling', rows: 25_000 }, 100_000)).toBe(
      '██████░░░░░░░░░░░░░░░░░░ telling the other services: 25,000 of 100,000 people',
    );
    expect(progressText({ phase: 'reading', rows: 1_000 })).toBe('reading the file: 1,000 people');
    expect(progressText({ phase: 'waiting', rows: 0 }, 5)).toBe('waiting for its turn');
  });
});
