import { jsonCopy } from './json-copy';

class Place {
  readonly kept = 1;
  missing = undefined;
}

const VALUES: readonly unknown[] = [
  ...[null, true, 0, -0, 1.5, NaN, Infinity, 'words', '', undefined, () => 1, Symbol('one')],
  ...[[], [1, undefined, () => 1, [NaN]], {}, { one: undefined, two: { three: () => 1 }, four: [{}] }],
  ...[new Date(0), { at: new Date(0) }, new Map([[1, 2]]), new Place(), { place: new Place() }, Object.create(null)],
  ...[{ toJSON: () => ({ said: 1 }) }, [{ toJSON: () => undefined }], JSON.parse('{"__proto__": {"own": 1}}')],
  { number: Object(1) as unknown, text: Object('words') as unknown },
];

const throughText = (value: unknown): unknown => {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
};

describe('a copy as JSON keeps it', () => {
  it.each(VALUES.map((value) => [value]))('says of %p what its text says', (value) => {
    expect(jsonCopy(value)).toStrictEqual(throughText(value));
    expect(JSON.stringify(jsonCopy(value))).toBe(JSON.stringify(value));
  });

  it('shares nothing with what it was made of', () => {
    const value = { list: [{ deep: 1 }] };
    const copy = jsonCopy(value);
    copy.list[0] = { deep: 2 };
    expect(value).toEqual({ list: [{ deep: 1 }] });
  });
});
