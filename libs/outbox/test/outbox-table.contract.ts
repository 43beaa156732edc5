import { ResendTooOld } from '../src';
import type { Tenure } from '../src/publish/outbox-table';
import { fact, PARTITION } from './events';
import type { OutboxHarness } from './outbox-harness';

const LEASE_MS = 60_000;

/** What every outbox table promises to its relay, whatever it is made of. */
export function outboxTableContract(make: () => Promise<OutboxHarness>): void {
  let outbox: OutboxHarness;
  beforeEach(async () => (outbox = await make()));
  afterEach(() => outbox.close());

  const lead = async (relay = 'a'): Promise<Tenure> => {
    const { tenures } = await outbox.table.tend(relay, LEASE_MS);
    const tenure = tenures.find(({ partition }) => partition === PARTITION);
    if (!tenure) throw new Error(`${relay} does not lead`);
    return tenure;
  };
  const next = async (tenure: Tenure, acknowledged?: { after: number; upTo: number }, limit = 100) =>
    outbox.table.under(tenure).next({ partition: PARTITION, limit, ...(acknowledged && { acknowledged }) });
  const idsAndNumbers = (answer: Awaited<ReturnType<typeof next>>) =>
    answer?.records.map(({ number, event }) => `${number} ${event.id}`);

  it('numbers records in the order in which they were written, from 1 and without a hole', async () => {
    await outbox.write(fact('a'), fact('b'));
    await outbox.write(fact('c'));
    expect(idsAndNumbers(await next(await lead()))).toEqual(['1 a', '2 b', '3 c']);
  });

  it('gives a record that commits late the next number, and never waits for it', async () => {
    const late = await outbox.begin(fact('late', 'h2'));
    await outbox.write(fact('early'));
    const tenure = await lead();
    expect(idsAndNumbers(await next(tenure))).toEqual(['1 early']);
    await late.commit();
    expect(idsAndNumbers(await next(tenure, { after: 0, upTo: 1 }))).toEqual(['2 late']);
  });

  it('numbers nothing that was rolled back', async () => {
    await (await outbox.begin(fact('undone'))).rollBack();
    await outbox.write(fact('a'));
    expect(idsAndNumbers(await next(await lead()))).toEqual(['1 a']);
  });

  it('gives the same records again until it is told that they were sent', async () => {
    await outbox.write(fact('a'), fact('b'));
    const tenure = await lead();
    const first = await next(tenure);
    expect(await next(tenure)).toEqual(first);
    expect(idsAndNumbers(await next(tenure, { after: 0, upTo: 2 }))).toEqual([]);
  });

  it('hands out no more than was asked for, lowest numbers first', async () => {
    await outbox.write(fact('a'), fact('b'), fact('c'));
    const tenure = await lead();
    expect(idsAndNumbers(await next(tenure, undefined, 2))).toEqual(['1 a', '2 b']);
    expect(idsAndNumbers(await next(tenure, { after: 0, upTo: 2 }, 2))).toEqual(['3 c']);
  });

  it('gives out no numbers and no records under a lease that has lapsed', async () => {
    await outbox.write(fact('a'));
    const tenure = await lead();
    await outbox.lapse();
    expect(await next(tenure)).toBeUndefined();
    expect(await outbox.table.under(tenure).extent(PARTITION)).toMatchObject({ highest: 0 });
  });

  it('knows an earlier tenure of the same relay from the present one', async () => {
    const earlier = await lead();
    await outbox.lapse();
    const present = await lead();
    expect(await next(earlier)).toBeUndefined();
    expect(await next(present)).toBeDefined();
  });

  it('lets a stale relay move no cursor', async () => {
    await outbox.write(fact('a'));
    const stale = await lead('a');
    await next(stale);
    await outbox.lapse();
    const present = await lead('b');
    await next(stale, { after: 0, upTo: 1 });
    expect((await next(present))?.publishedTo).toBe(0);
  });

  it('goes on numbering where the relay before it stopped', async () => {
    await outbox.write(fact('a'));
    await next(await lead('a'));
    await outbox.lapse();
    await outbox.write(fact('b'));
    expect(idsAndNumbers(await next(await lead('b')))).toEqual(['1 a', '2 b']);
  });

  it('renews a lease, and gives nobody else a partition that is held', async () => {
    const tenure = await lead('a');
    expect((await outbox.table.tend('a', LEASE_MS)).tenures).toContainEqual(tenure);
    const other = await outbox.table.tend('b', LEASE_MS);
    expect(other.tenures).toEqual([]);
    expect(other.share).toBe(6);
    expect(other.nextExpiryMs).toBeGreaterThan(LEASE_MS / 2);
  });

  it('gives a released partition to whoever asks next', async () => {
    const tenure = await lead('a');
    await outbox.table.release([tenure]);
    expect((await outbox.table.tend('b', LEASE_MS)).tenures.map(({ partition }) => partition)).toEqual([PARTITION]);
  });

  it('lets nobody release what somebody else has taken over', async () => {
    const stale = await lead('a');
    await outbox.lapse();
    const present = await lead('b');
    await outbox.table.release([stale]);
    expect(await next(present)).toBeDefined();
  });

  it('counts a relay that has left no longer', async () => {
    await lead('a');
    await outbox.table.leave('a');
    const { share, tenures } = await outbox.table.tend('b', LEASE_MS);
    expect(share).toBe(12);
    expect(tenures).toHaveLength(12);
  });

  it('sends again from a number on, with the same numbers', async () => {
    await outbox.write(fact('a'), fact('b'), fact('c'));
    const tenure = await lead();
    await next(tenure);
    await next(tenure, { after: 0, upTo: 3 });
    await outbox.table.resend(PARTITION, 2);
    expect(idsAndNumbers(await next(tenure))).toEqual(['2 b', '3 c']);
  });

  it('forgets no resend that was asked for while a send was under way', async () => {
    await outbox.write(fact('a'), fact('b'));
    const tenure = await lead();
    await next(tenure);
    await next(tenure, { after: 0, upTo: 2 });
    await outbox.write(fact('c'));
    await next(tenure);
    await outbox.table.resend(PARTITION, 1);
    expect(idsAndNumbers(await next(tenure, { after: 2, upTo: 3 }))).toEqual(['1 a', '2 b', '3 c']);
  });

  it('forgets no resend that was asked for before the last send was recorded', async () => {
    await outbox.write(fact('a'), fact('b'), fact('c'));
    const tenure = await lead();
    await next(tenure);
    await outbox.table.resend(PARTITION, 2);
    expect(await outbox.table.withWork([PARTITION])).toEqual([PARTITION]);
    expect(idsAndNumbers(await next(tenure, { after: 0, upTo: 3 }))).toEqual(['2 b', '3 c']);
  });

  it('deletes nothing that was asked for again', async () => {
    await outbox.write(fact('a'), fact('b'));
    const tenure = await lead();
    await next(tenure);
    await next(tenure, { after: 0, upTo: 2 });
    await outbox.age(8);
    await outbox.table.resend(PARTITION, 2);
    expect(await outbox.table.deleteOld(PARTITION, 7, 100)).toBe(1);
    expect(idsAndNumbers(await next(tenure))).toEqual(['2 b']);
  });

  it('deletes what is published and old, never what is young or unpublished', async () => {
    await outbox.write(fact('old'), fact('old and unpublished'));
    const tenure = await lead();
    await next(tenure, undefined, 1);
    await next(tenure, { after: 0, upTo: 1 }, 1);
    expect(await outbox.table.deleteOld(PARTITION, 7, 100)).toBe(0);
    await outbox.age(8);
    expect(await outbox.table.deleteOld(PARTITION, 7, 100)).toBe(1);
    expect(idsAndNumbers(await next(tenure))).toEqual(['2 old and unpublished']);
  });

  it('refuses to send again what is no longer kept', async () => {
    await outbox.write(fact('a'), fact('b'));
    const tenure = await lead();
    await next(tenure, undefined, 1);
    await next(tenure, { after: 0, upTo: 1 }, 1);
    await outbox.age(8);
    await outbox.table.deleteOld(PARTITION, 7, 100);
    await expect(outbox.table.resend(PARTITION, 1)).rejects.toThrow(ResendTooOld);
    await expect(outbox.table.resend(PARTITION, 1)).rejects.toThrow('the oldest record that can be is 2');
    expect(await outbox.table.under(tenure).extent(PARTITION)).toMatchObject({ highest: 2, publishedTo: 1, oldest: 2 });
  });

  it('says that nothing was written yet, when it is asked to send that again', async () => {
    await expect(outbox.table.resend(PARTITION, 1)).rejects.toThrow('this database holds no record of it');
  });

  it('says where there is something to number or to send, and how long it has waited', async () => {
    expect(await outbox.table.withWork([PARTITION])).toEqual([]);
    await outbox.write(fact('a'));
    expect(await outbox.table.withWork([PARTITION, 0])).toEqual([PARTITION]);
    const tenure = await lead();
    await next(tenure);
    expect(await outbox.table.withWork([PARTITION])).toEqual([PARTITION]);
    expect(await outbox.table.lag([PARTITION])).toMatchObject([{ partition: PARTITION, unsent: 1 }]);
    await next(tenure, { after: 0, upTo: 1 });
    expect(await outbox.table.withWork([PARTITION])).toEqual([]);
    expect(await outbox.table.lag([PARTITION])).toMatchObject([{ unsent: 0, oldestSeconds: 0 }]);
  });

  it('gives records that their writer numbered to whoever sends them, without a lease', async () => {
    await outbox.writeNumbered(1, fact('a'), fact('b'));
    const source = outbox.table.numbered();
    const answer = await source.next({ partition: PARTITION, limit: 10 });
    expect(idsAndNumbers(answer)).toEqual(['1 a', '2 b']);
    expect(await source.extent(PARTITION)).toMatchObject({ highest: 2 });
    const sent = { after: 0, upTo: 2 };
    expect(await source.next({ partition: PARTITION, limit: 10, acknowledged: sent })).toEqual({
      publishedTo: 2,
      records: [],
    });
  });

  it('lets a stale sender of numbered records move the cursor neither on nor back', async () => {
    await outbox.writeNumbered(1, fact('a'), fact('b'), fact('c'));
    const source = outbox.table.numbered();
    const send = (after: number, upTo: number) =>
      source.next({ partition: PARTITION, limit: 10, acknowledged: { after, upTo } });
    await send(0, 3);
    expect((await send(0, 1))?.publishedTo).toBe(3);
    await outbox.table.resend(PARTITION, 2);
    await source.next({ partition: PARTITION, limit: 10 });
    expect((await send(2, 3))?.publishedTo).toBe(1);
  });

  it('keeps a record as it was written, to the byte', async () => {
    const event = {
      ...fact('a'),
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      causedBy: 'c',
      directoryNumber: 7,
    };
    await outbox.write(event);
    const { data, ...attributes } = event;
    const answer = await next(await lead());
    expect(answer?.records[0]).toMatchObject({ number: 1, event: attributes, value: JSON.stringify(data) });
  });
}
