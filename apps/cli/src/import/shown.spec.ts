import { columnLines } from './show-columns';
import { progressText } from './show-progress';
import { differenceLines, entryLines } from './show-report';

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
