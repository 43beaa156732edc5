import fc from 'fast-check';
import { DueTimes } from './due-times';

describe('knowing which workspace needs a tick next', () => {
  it('names nobody while nothing is due', () => {
    expect(new DueTimes().earliest()).toBeUndefined();
  });

  it('forgets a time that was moved or taken away', () => {
    const dues = new DueTimes();
    dues.set('maju', 100);
    dues.set('jaya', 200);
    dues.set('maju', 300);
    expect(dues.earliest()).toEqual({ workspace: 'jaya', at: 200 });
    dues.set('jaya', undefined);
    expect(dues.earliest()).toEqual({ workspace: 'maju', at: 300 });
  });

  it('agrees with a plain search, whatever is set in whatever order', () => {
    const change = fc.record({
      workspace: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      at: fc.option(fc.nat(50), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const dues = new DueTimes();
        const plain = new Map<string, number>();
        for (const { workspace, at } of changes) {
          dues.set(workspace, at);
          if (at === undefined) plain.delete(workspace);
          else plain.set(workspace, at);
          expect(dues.earliest()?.at).toBe(plain.size === 0 ? undefined : Math.min(...plain.values()));
        }
      }),
    );
  });
});
