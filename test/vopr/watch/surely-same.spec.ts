import { surelySame } from './surely-same';

const SAME: readonly (readonly [unknown, unknown])[] = [
  [
    { one: [1, { two: 'words' }], none: null },
    { one: [1, { two: 'words' }], none: null },
  ],
  [[], []],
  [{}, {}],
  [0, -0],
];

/** Of each of these the text is another one, or only the text can tell. */
const NOT_SURE: readonly (readonly [unknown, unknown])[] = [
  [{ one: 1 }, { one: 2 }],
  [
    { one: 1, two: 2 },
    { two: 2, one: 1 },
  ],
  [{ one: 1 }, { one: 1, two: 2 }],
  [{ one: 1 }, { one: 1, two: undefined }],
  [[1, 2], [1]],
  [[1], { 0: 1 }],
  [{}, []],
  [{}, null],
  [[{ deep: [1] }], [{ deep: [2] }]],
  [new Date(0), new Date(1)],
  [new Map([[1, 2]]), new Map([[1, 3]])],
  [NaN, NaN],
];

describe('what surely says the same as JSON', () => {
  it.each(SAME)('is told without its text: %j and %j', (one, other) => {
    expect(surelySame(one, other)).toBe(true);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it.each(NOT_SURE)('is not %p and %p', (one, other) => {
    expect(surelySame(one, other)).toBe(false);
  });
});
