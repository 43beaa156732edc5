import { readWhy } from './why';

describe('why a change is made', () => {
  it('may be said, or not', () => {
    expect(readWhy('Moved to Surabaya')).toBe('Moved to Surabaya');
    expect(readWhy(undefined)).toBeUndefined();
    expect(readWhy('  ')).toBeUndefined();
  });

  it('is read in any script, and a percent sign is one', () => {
    expect(readWhy(encodeURIComponent('Cuti melahirkan — 100%'))).toBe('Cuti melahirkan — 100%');
    expect(readWhy('100% sure')).toBe('100% sure');
  });

  it('is refused where it is too long, or cannot be kept', () => {
    expect(() => readWhy('x'.repeat(501))).toThrow('not valid');
    expect(() => readWhy('%00')).toThrow('not valid');
  });
});
