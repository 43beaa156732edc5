import { DIRECTORY_TOPIC, FRONT_DESK_TOPIC } from '@sambung/contracts';
import { fact, state } from './events';
import type { InboxHarness } from './inbox-harness';
import { batch, InboxReader, states } from './inbox-reader';

/** Each record once, in order, whatever the bus delivers. */
export function inboxOnceContract<Tx>(make: () => Promise<InboxHarness<Tx>>): void {
  let reader: InboxHarness<Tx>;
  let inbox: InboxReader<Tx>['inbox'];
  let log: InboxReader<Tx>['log'];
  beforeEach(async () => {
    reader = await make();
    ({ inbox, log } = new InboxReader(reader));
  });
  afterEach(() => reader.close());

  describe('reading once and in order', () => {
    it('applies a batch once, however often it is delivered', async () => {
      const twice = batch([1, fact('a')], [2, fact('b')]);
      expect(await inbox().apply(twice)).toMatchObject({ applied: 2, dropped: 0, position: 2 });
      expect(await inbox().apply(twice)).toMatchObject({ applied: 0, dropped: 2, position: 2 });
      expect(await reader.traces()).toEqual(['a', 'b']);
    });

    it('drops old records that a stale sender repeats between new ones', async () => {
      await inbox().apply(batch([1, fact('a')], [2, fact('b')], [1, fact('a')], [2, fact('b')], [3, fact('c')]));
      expect(await reader.traces()).toEqual(['a', 'b', 'c']);
    });

    it('keeps a position of its own for each group and each topic', async () => {
      await inbox().apply(batch([1, fact('a')]));
      await inbox().apply(states([1, state('s')]));
      await inbox({ group: 'another' }).apply(batch([1, fact('a')]));
      expect(await reader.traces()).toEqual(['a', 's', 'a']);
    });

    it('tells what it did after the commit, and a failure there brings nothing back', async () => {
      const told: number[] = [];
      const careless = inbox({
        afterCommit: ({ position }) => {
          told.push(position);
          throw new Error('nobody listens');
        },
      });
      await careless.apply(batch([1, fact('a')]));
      expect(told).toEqual([1]);
    });

    it('starts a group that has never read at number 1', async () => {
      const applied = await inbox().apply(batch([5, fact('e')]));
      expect(applied).toMatchObject({ applied: 0, hole: { missing: 1, met: 5 } });
    });

    it('starts a group that is right without the past at the first record that is left', async () => {
      const right = inbox({ rightWithoutPast: [DIRECTORY_TOPIC] });
      expect(await right.apply(states([5, state('e')], [6, state('f')]))).toMatchObject({ applied: 2, position: 6 });
      expect(await right.apply(states([8, state('h')]))).toMatchObject({ hole: { missing: 7, met: 8 } });
    });
  });

  describe('at a hole', () => {
    it('applies what comes before it and nothing beyond it, lets the bus read on, and says so', async () => {
      const routing = inbox();
      const applied = await routing.apply(batch([1, fact('a')], [3, fact('c')], [4, fact('d', 'h2')]));
      expect(applied).toMatchObject({ applied: 1, beyondHole: 2, position: 1, hole: { missing: 2, met: 4 } });
      expect(await reader.traces()).toEqual(['a']);
      expect(routing.problems().join()).toContain('number 2 is missing');
      expect(log.errors().join()).toContain('--from 2');
    });

    it('loses nothing: a resend from the missing number brings the rest again', async () => {
      const routing = inbox();
      await routing.apply(batch([1, fact('a')], [3, fact('c')]));
      await routing.apply(batch([4, fact('d')]));
      expect(await routing.apply(batch([2, fact('b')], [3, fact('c')], [4, fact('d')]))).toMatchObject({ applied: 3 });
      expect(await reader.traces()).toEqual(['a', 'b', 'c', 'd']);
      expect(routing.problems()).toEqual([]);
    });

    it('raises nothing when the resend stands in the same batch', async () => {
      const routing = inbox();
      const applied = await routing.apply(batch([1, fact('a')], [3, fact('c')], [2, fact('b')], [3, fact('c')]));
      expect(applied.hole).toBeUndefined();
      expect(await reader.traces()).toEqual(['a', 'b', 'c']);
    });
  });

  describe('when the connection is lost at COMMIT', () => {
    it('drops the batch when it comes again, if it had been stored', async () => {
      reader.loseNextCommit('stored');
      await expect(inbox().apply(batch([1, fact('a')]))).rejects.toThrow();
      expect(await inbox().apply(batch([1, fact('a')]))).toMatchObject({ applied: 0, dropped: 1 });
      expect(await reader.traces()).toEqual(['a']);
    });

    it('applies the batch when it comes again, if it had not been stored', async () => {
      reader.loseNextCommit('not-stored');
      await expect(inbox().apply(batch([1, fact('a')]))).rejects.toThrow();
      expect(await inbox().apply(batch([1, fact('a')]))).toMatchObject({ applied: 1 });
      expect(await reader.traces()).toEqual(['a']);
    });
  });

  it('is refused at boot when a type is neither handled nor ignored, or both, or unknown', () => {
    expect(() => inbox({ ignored: [] })).toThrow('handoff.requested is neither handled nor ignored');
    expect(() => inbox({ ignored: ['handoff.stuck'] })).toThrow('handoff.stuck is handled and ignored');
    expect(() => inbox({}, [FRONT_DESK_TOPIC])).toThrow('site.changed belongs to none of the topics');
  });
}
