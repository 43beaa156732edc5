import { slug } from './slug';

describe('the key of a name', () => {
  it.each([
    ['Government Sales', 'government-sales'],
    ['IT Helpdesk', 'it-helpdesk'],
    ['São Paulo', 'sao-paulo'],
    ["O'Connell & Sons", 'oconnell-sons'],
    ['  1700 ', '1700'],
  ])('%s is %s', (name, key) => expect(slug(name)).toBe(key));

  it('is missing when nothing of the name can stand in a key', () => expect(slug('—')).toBeUndefined());

  it('is never longer than a key may be', () => expect(slug('a'.repeat(100))).toHaveLength(64));
});
