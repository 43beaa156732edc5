import { compileRule } from './rule';

const row: Record<string, string> = {
  first_name: 'Sari',
  last_name: '',
  job_id: 'SA_REP',
  phone: '44.1632.960005',
  'department.name': 'Sales',
  nothing: '',
};
const read = (rule: Parameters<typeof compileRule>[0]) => compileRule(rule).read((column) => row[column] ?? '');

describe('a rule of the mapping', () => {
  it('is a column', () => expect(read('first_name')).toEqual({ text: 'Sari', column: 'first_name' }));

  it('may be a column of a joined file', () => expect(read('department.name').text).toBe('Sales'));

  it('may put columns together, and leaves no gaps where one is empty', () =>
    expect(read('{first_name} {last_name}').text).toBe('Sari'));

  it('is empty when every column it puts together is', () => expect(read('{nothing} {last_name}').text).toBe(''));

  it('may be a fixed value', () => expect(read({ value: 'ID' })).toEqual({ text: 'ID', column: null }));

  it('may take the last digits, as an extension out of a number', () =>
    expect(read({ column: 'phone', lastDigits: 4 }).text).toBe('0005'));

  it('may fill in an empty cell', () => expect(read({ column: 'nothing', default: 'x' }).text).toBe('x'));

  it('may translate, and says when it does not know a word', () => {
    const rule = compileRule({ column: 'job_id', values: { SA_REP: 'sales-representative' } });
    expect([rule.translate('SA_REP'), rule.translate('AD_PRES')]).toEqual(['sales-representative', undefined]);
  });

  it('may have a word for whatever it does not know', () =>
    expect(compileRule({ column: 'job_id', values: {}, otherwise: 'back' }).translate('AD_PRES')).toBe('back'));

  it('may translate what several columns say together', () => {
    const rule = compileRule({ column: '{job_id} {nothing}', values: { SA_REP: 'found' } });
    expect(rule.translate(rule.read((column) => row[column] ?? '').text)).toBe('found');
  });

  it('is not fooled by words that every object knows', () =>
    expect(compileRule({ column: 'job_id', values: {} }).translate('constructor')).toBeUndefined());
});
