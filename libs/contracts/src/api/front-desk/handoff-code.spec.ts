import { codeOf, HandoffCode } from './handoff-code';

const ID = '019a9f3c-7b1e-7c4d-9a2b-c0de4f3a91c2';

describe('the code of a handoff', () => {
  it('is short enough to type, and in two groups', () => expect(codeOf(ID)).toBe('4F3A-91C2'));

  it.each(['4F3A-91C2', '4f3a91c2', ' 4F3A 91C2 '])('is understood as people type it: “%s”', (typed) =>
    expect(ID.endsWith(HandoffCode.parse(typed))).toBe(true),
  );

  it.each(['', '4F3A', '4F3A-91C2-0', '4F3A-91CO', '%'])('is refused with a reason where it is none: “%s”', (typed) =>
    expect(HandoffCode.safeParse(typed).error?.issues[0]?.message).toMatch(/eight digits/),
  );
});
