import type { AuditEntry } from '@sambung/contracts';
import { parse } from 'csv-parse/sync';
import { auditCsv } from './audit-csv';

const entry = (changes: AuditEntry['changes'], more: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ number: 7, at: '2026-11-21T05:00:00.000Z', by: 'person:ratna', kind: 'employee', subject: 'sari' },
  ...{ byEmployee: { employeeId: 'ratna', name: 'Ratna' }, employee: { employeeId: 'sari', name: 'Sari' } },
  ...{ action: 'changed', changes, why: null },
  ...more,
});
const read = (text: string, delimiter = ','): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, delimiter });

describe('the audit as CSV', () => {
  it('has a line for each field that was changed, with who, when and why', () => {
    const moved = entry(
      [
        { field: 'siteId', before: null, after: 'surabaya' },
        { field: 'roles', before: [], after: ['cashier'] },
      ],
      { why: 'Moved, “for good”' },
    );
    const lines = read(auditCsv([moved], 'semicolon'), ';');
    expect(lines).toMatchObject([
      { number: '7', byName: 'Ratna', employeeName: 'Sari', field: 'siteId', before: '', after: 'surabaya' },
      { field: 'roles', before: '[]', after: '["cashier"]', why: 'Moved, “for good”' },
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'has no value that a spreadsheet would run: %j',
    (value) => {
      const [line] = read(
        auditCsv([entry([{ field: 'name', before: value, after: 'Sari' }], { why: value })], 'comma'),
      );
      expect([line?.['before'], line?.['why']]).toEqual([`'${value}`, `'${value}`]);
    },
  );

  it('says of somebody who was erased that they were, and nothing else', () => {
    const erased = entry([], { action: 'erased', employee: { employeeId: 'sari', name: null } });
    expect(read(auditCsv([erased], 'comma'))).toMatchObject([{ action: 'erased', employeeName: '', field: '' }]);
  });
});
