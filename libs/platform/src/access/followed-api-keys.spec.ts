import type { ApiKeyRecord } from './access.ports';
import { FollowedApiKeys } from './followed-api-keys';

const KEY: ApiKeyRecord = {
  workspace: 'demo',
  apiKeyId: 'k1',
  sha256: '',
  scopes: [],
  expiresAt: null,
  revoked: false,
  employeeId: null,
};

/** Hears of the key `fresh` after so many looks. */
class Keys extends FollowedApiKeys {
  looks = 0;
  constructor(private readonly heardAfter: number) {
    super();
  }

  protected lookUp(prefix: string): Promise<ApiKeyRecord | undefined> {
    this.looks++;
    return Promise.resolve(prefix === 'fresh' && this.looks > this.heardAfter ? KEY : undefined);
  }
}

describe('a key that the directory has just issued', () => {
  it('works as soon as its caller has it, although the service has yet to hear of it', async () => {
    expect(await new Keys(3).find('fresh')).toBe(KEY);
  });

  it('is not waited for where it is known', async () => {
    const keys = new Keys(0);
    await keys.find('fresh');
    expect(keys.looks).toBe(1);
  });

  it('is waited for a while only: nonsense is refused', async () => {
    const keys = new Keys(Infinity);
    expect(await keys.find('nonsense')).toBeUndefined();
    expect(keys.looks).toBeLessThan(30);
  });

  it('is not waited for by more callers than a process can bear: the rest are refused at once', async () => {
    const keys = new Keys(Infinity);
    const calls = Array.from({ length: 1_000 }, () => keys.find('nonsense'));
    await Promise.all(calls);
    expect(keys.looks).toBeLessThan(1_000 + 16 * 30);
  });
});
