import { ended, fact, state } from './events';
import type { InboxHarness } from './inbox-harness';
import { batch, InboxReader, states } from './inbox-reader';

/** What becomes of a parked subject. */
export function inboxParkedContract<Tx>(make: () => Promise<InboxHarness<Tx>>): void {
  let reader: InboxHarness<Tx>;
  let inbox: InboxReader<Tx>['inbox'];
  let trouble: InboxReader<Tx>['trouble'];
  let poison: InboxReader<Tx>['poison'];
  let heal: InboxReader<Tx>['heal'];
  beforeEach(async () => {
    reader = await make();
    ({ inbox, trouble, poison, heal } = new InboxReader(reader));
  });
  afterEach(() => reader.close());

  describe('a parked subject', () => {
    const park = async (): Promise<void> => {
      poison('bad');
      await inbox().apply(batch([1, fact('bad')], [2, fact('second')]));
    };
    const firstId = async (): Promise<number> => (await inbox().parked.list())[0]?.id ?? 0;
    const operator = { by: 'admin-1', note: 'mended' };

    it('still ends when it is over', async () => {
      await park();
      const routing = inbox({ appliesToParked: ['handoff.stuck'] });
      expect(await routing.apply(batch([3, ended('over')], [4, fact('after')]))).toMatchObject({
        applied: 1,
        parked: 1,
      });
      expect(await reader.traces()).toEqual(['over']);
    });

    it('is applied in order when somebody retries it, and goes on as before', async () => {
      await park();
      heal('bad');
      expect(await inbox().parked.retry(await firstId(), operator)).toMatchObject({
        retried: [1, 2],
        left: [],
        over: false,
      });
      await inbox().apply(batch([3, fact('third')]));
      expect(await reader.traces()).toEqual(['bad', 'second', 'third']);
    });

    it('stays parked from the first record that fails again', async () => {
      await park();
      await inbox().apply(batch([3, fact('third')]));
      heal('bad');
      poison('second');
      expect(await inbox().parked.retry(await firstId(), operator)).toMatchObject({ retried: [1], left: [2, 3] });
      expect(await reader.traces()).toEqual(['bad']);
      expect(await inbox().parked.list()).toMatchObject([
        { error: 'cannot read second', attempts: 1 },
        { attempts: 0 },
      ]);
    });

    it('is not revived by a retry once it has ended', async () => {
      await park();
      heal('bad');
      const routing = inbox({ isOver: async (_, { subject }) => subject === 'h1' });
      expect(await routing.parked.retry(await firstId(), operator)).toMatchObject({
        retried: [],
        left: [],
        over: true,
      });
      expect(await reader.traces()).toEqual([]);
      expect(await inbox().parked.list({ resolved: true })).toMatchObject([
        { resolution: 'over' },
        { resolution: 'over' },
      ]);
    });

    it('gives up one record when somebody discards it, and says who did', async () => {
      await park();
      await inbox().parked.discard(await firstId(), operator);
      expect(await inbox().parked.list()).toMatchObject([{ number: 2 }]);
      expect(await inbox().parked.list({ resolved: true })).toMatchObject([
        { number: 1, resolution: 'discarded', resolvedBy: 'admin-1', note: 'mended' },
        {},
      ]);
    });

    it('is forgotten some time after it was resolved, and never before', async () => {
      await park();
      await inbox().parked.discard(await firstId(), operator);
      expect(await inbox().parked.forget(30)).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(await inbox().parked.forget(0)).toBe(1);
      expect(await inbox().parked.list({ resolved: true })).toMatchObject([{ number: 2, resolution: null }]);
    });

    it('can be resolved once only', async () => {
      await park();
      const id = await firstId();
      await inbox().parked.discard(id, operator);
      await expect(inbox().parked.discard(id, operator)).rejects.toThrow('no parked record');
      await expect(inbox().parked.retry(id, operator)).rejects.toThrow('no parked record');
    });

    it('keeps its place when a retry meets a database that is away', async () => {
      await park();
      trouble.set('bad', () => {
        throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
      });
      await expect(inbox().parked.retry(await firstId(), operator)).rejects.toThrow('gone');
      expect(await inbox().parked.list()).toMatchObject([{ attempts: 1 }, { attempts: 0 }]);
    });

    it('is unparked by its next whole state', async () => {
      poison('bad');
      await inbox().apply(states([1, state('bad')], [2, state('other', 's2')]));
      expect(await inbox().apply(states([3, state('good')]))).toMatchObject({ applied: 1 });
      expect(await inbox().parked.list()).toEqual([]);
      expect(await inbox().parked.list({ resolved: true })).toMatchObject([{ resolution: 'superseded' }]);
      expect(await reader.traces()).toEqual(['other', 'good']);
    });

    it('tries each whole state, and a retry skips the bad one for a good one after it', async () => {
      poison('bad');
      poison('bad too');
      await inbox().apply(states([1, state('bad')], [2, state('bad too')]));
      heal('bad too');
      expect(await inbox().parked.retry(await firstId(), operator)).toMatchObject({ retried: [2], left: [] });
      expect(await reader.traces()).toEqual(['bad too']);
    });
  });
}
