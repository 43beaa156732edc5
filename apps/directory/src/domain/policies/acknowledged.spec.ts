import { askedVersion, isAnswered } from './acknowledged';
import type { Policy, PolicyVersion } from './policy';

const versions = [true, false, true, false].map(
  (acknowledge, at) => ({ version: at + 1, acknowledge }) as PolicyVersion,
);
const policy: Policy = { id: 'p', key: 'p', kind: 'dress-code', versions };
const asked = (version: number) => askedVersion(policy, versions[version - 1]!);

describe('a policy that is to be acknowledged', () => {
  it('is asked again for a version that says so, and for no other', () => {
    expect([1, 2, 3, 4].map(asked)).toEqual([1, 1, 3, 3]);
    expect(askedVersion({ ...policy, versions: versions.slice(1, 2) }, versions[1]!)).toBeNull();
  });

  it('is answered by the version that asks or a later one', () => {
    expect([undefined, 1, 2, 3, 4].map((given) => isAnswered(3, given))).toEqual([false, false, false, true, true]);
    expect(isAnswered(null, undefined)).toBe(true);
  });
});
