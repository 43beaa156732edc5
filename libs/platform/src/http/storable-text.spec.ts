import { unstorableText } from './storable-text';

const placesIn = (value: unknown) => unstorableText(value, 'body').map(({ path }) => path);

describe('text that cannot be stored', () => {
  it.each([['halo'], ['😀 安'], [{ a: ['b', 7, null] }], [undefined], [Buffer.from('\0')]])('is not %j', (value) => {
    expect(placesIn(value)).toEqual([]);
  });

  it('is named with its place, however deep', () => {
    expect(placesIn('\0')).toEqual(['body']);
    expect(placesIn({ a: [{ b: 'x\ud800y' }, '\udc00'], c: '\0' })).toEqual(['body.c', 'body.a.1', 'body.a.0.b']);
  });

  it('may be the name of a field', () => {
    expect(placesIn({ tags: { 'a\0': 1, '\ud800': 2 } })).toEqual(['body.tags', 'body.tags']);
  });

  it('is found below more levels than calls may nest, and named a hundred times at most', () => {
    let deep: unknown = '\0';
    for (let level = 0; level < 30_000; level++) deep = [deep];
    expect(placesIn(deep)).toHaveLength(1);
    expect(placesIn(Array.from({ length: 500 }, () => '\0'))).toHaveLength(100);
  });
});
