import { partitionOf } from '@sambung/contracts';
import type { NewEvent, OriginalRecord } from '@sambung/outbox';
import type { HandoffView } from '@sambung/switchboard';
import type { Append, Ledger, ParkedRow, Standing } from '../src/run-switchboards/ledger';
import { HandoffKnownAlready } from '../src/run-switchboards/shell.errors';

const WORKSPACE = 'maju';
const PARTITION = partitionOf(WORKSPACE);

export interface LedgerUnderTest {
  readonly ledger: Ledger;
  /** Numbers of the public records of the partition, in order. */
  publicNumbers(): Promise<number[]>;
  isLive(handoffId: string): Promise<boolean | undefined>;
  close(): Promise<void>;
}

/** What the shell relies on, whatever keeps it. */
export function describeLedger(name: string, open: () => Promise<LedgerUnderTest>): void {
  describe(`the ledger on ${name}`, () => {
    let under: LedgerUnderTest;
    let standing: Standing;
    beforeEach(async () => {
      under = await open();
      standing = only(await under.ledger.claim([PARTITION], 'http://127.0.0.1:1'));
    });
    afterEach(() => under.close());

    const now = async (): Promise<Standing> => only(await under.ledger.standings([PARTITION]));

    it('gives a fresh claim each time, and keeps where the partition stands', async () => {
      await under.ledger.append(anAppend(standing));
      const next = only(await under.ledger.claim([PARTITION], 'http://127.0.0.1:2'));
      expect(next).toMatchObject({ seq: 1, frontDeskNo: 1, publicNo: 1, url: 'http://127.0.0.1:2' });
      expect(next.claim).not.toBe(standing.claim);
    });

    it('appends everything at once', async () => {
      expect(await under.ledger.append(anAppend(standing))).toBe(true);
      expect(await now()).toMatchObject({ seq: 1, frontDeskNo: 1, directoryNo: 0, publicNo: 1, nowMs: 1_000 });
      expect(await under.publicNumbers()).toEqual([1]);
      expect(await under.ledger.history(WORKSPACE)).toMatchObject({
        version: 1,
        decisions: [{ version: 1, events: [{ type: 'command-done' }] }],
      });
      expect(await under.isLive('h1')).toBe(true);
    });

    it('appends nothing at all under a claim that was overwritten', async () => {
      await under.ledger.claim([PARTITION], 'http://127.0.0.1:2');
      expect(await under.ledger.append(anAppend(standing))).toBe(false);
      expect(await under.publicNumbers()).toEqual([]);
      expect(await under.ledger.history(WORKSPACE)).toMatchObject({ version: 0, decisions: [] });
      expect(await under.isLive('h1')).toBeUndefined();
    });

    it('appends nothing at all behind another append, however alike', async () => {
      expect(await under.ledger.append(anAppend(standing))).toBe(true);
      expect(await under.ledger.append({ ...anAppend(standing), handoffs: [] })).toBe(false);
      expect(await under.publicNumbers()).toEqual([1]);
    });

    it('lets one of two appends through that arrive together', async () => {
      const both = await Promise.all(
        [anAppend(standing), { ...anAppend(standing), handoffs: [] }].map((each) => under.ledger.append(each)),
      );
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await under.publicNumbers()).toEqual([1]);
    });

    it('moves on even where nothing was decided, so that a late append is noticed', async () => {
      const idle: Append = {
        ...anAppend(standing),
        decisions: [],
        records: [],
        boards: [],
        handoffs: [],
        to: { ...standing, seq: 1, frontDeskNo: 5 },
      };
      expect(await under.ledger.append(idle)).toBe(true);
      expect(await under.ledger.append(anAppend(standing))).toBe(false);
      expect(await now()).toMatchObject({ frontDeskNo: 5, publicNo: 0 });
    });

    it('begins no handoff twice, and writes nothing of whatever came with it', async () => {
      await under.ledger.append(anAppend(standing));
      const again = anAppend(await now());
      await expect(under.ledger.append(again)).rejects.toBeInstanceOf(HandoffKnownAlready);
      expect(await now()).toMatchObject({ seq: 1, frontDeskNo: 1 });
      expect(await under.publicNumbers()).toEqual([1]);
    });

    it('brings no handoff back that is over', async () => {
      await under.ledger.append(anAppend(standing));
      const row = { workspace: WORKSPACE, handoffId: 'h1', isNew: false, atMs: 1 };
      await under.ledger.append({ ...anAppend(await now()), handoffs: [{ ...row, view: undefined }] });
      await under.ledger.append({ ...anAppend(await now()), handoffs: [{ ...row, view: aView('h1') }] });
      expect(await under.isLive('h1')).toBe(false);
    });

    it('knows the workspaces that have something due', async () => {
      await under.ledger.append(anAppend(standing));
      expect(await under.ledger.workspacesWithTimers(PARTITION)).toEqual([WORKSPACE]);
      await under.ledger.append({
        ...anAppend(await now()),
        handoffs: [],
        boards: [{ workspace: WORKSPACE, version: 2, nextDueMs: null }],
      });
      expect(await under.ledger.workspacesWithTimers(PARTITION)).toEqual([]);
    });

    it('parks with the append or not at all', async () => {
      const parked = [aside(1)];
      expect(await under.ledger.append({ ...anAppend(standing), parked })).toBe(true);
      expect(await under.ledger.append({ ...anAppend(standing), handoffs: [], parked })).toBe(false);
      expect(await now()).toMatchObject({ seq: 1 });
      expect(await under.ledger.parkedWith(1)).toMatchObject({ records: [{ id: 1, number: 1 }], over: false });
      expect(await under.ledger.parkedWith(2)).toEqual({ records: [], over: false });
    });

    const appended = async (changes: Partial<Append>): Promise<boolean> =>
      under.ledger.append({ ...anAppend(await now()), handoffs: [], ...changes });
    const parkedNumbers = async (id: number): Promise<(number | null)[]> =>
      (await under.ledger.parkedWith(id)).records.map(({ number }) => number);
    const resolved = (id: number) => [{ id, resolution: 'retried' as const, by: 'operator', note: null }];

    it('takes nothing off what is parked but once, and appends nothing with it', async () => {
      await appended({ parked: [aside(1), aside(2), aside(3, { subject: 'h2' })] });
      expect(await parkedNumbers(1)).toEqual([1, 2]);
      await under.ledger.failedAgain(2, { because: 'Unreadable', error: 'still' });
      expect((await under.ledger.parkedWith(1)).records).toMatchObject([
        { attempts: 1 },
        { attempts: 2, because: 'Unreadable' },
      ]);
      expect(await appended({ resolved: resolved(1) })).toBe(true);
      expect(await parkedNumbers(2)).toEqual([2]);
      await expect(appended({ resolved: resolved(1) })).rejects.toThrow();
      expect(await now()).toMatchObject({ seq: 2 });
    });

    it('parks a record without a number once', async () => {
      await appended({ parked: [aside(null)] });
      await appended({ parked: [aside(null)] });
      expect(await parkedNumbers(1)).toEqual([null]);
    });

    it('says that a handoff is over when it is', async () => {
      await under.ledger.append({ ...anAppend(standing), parked: [aside(1)] });
      const handoffs = [{ workspace: WORKSPACE, handoffId: 'h1', isNew: false, view: undefined, atMs: 2_000 }];
      await appended({ handoffs });
      expect(await under.ledger.parkedWith(1)).toMatchObject({ over: true });
    });

    it('knows of whom a state of the directory is parked, until a later one overtakes it', async () => {
      const subject = { workspace: WORKSPACE, subject: 'sari' };
      await appended({ parked: [state(4), state(6), aside(5, { subject: 'sari' })] });
      expect(await under.ledger.parkedStates(PARTITION)).toEqual([subject]);
      await appended({ superseded: [{ ...subject, before: 5 }] });
      expect(await parkedNumbers(2)).toEqual([6]);
      await appended({ superseded: [{ ...subject, before: null }] });
      expect(await under.ledger.parkedStates(PARTITION)).toEqual([]);
      expect(await parkedNumbers(3)).toEqual([5]);
    });

    it('forgets the parked states of somebody who is erased', async () => {
      await appended({ parked: [state(4)] });
      await appended({ directory: [{ workspace: WORKSPACE, kind: 'employee', id: 'sari', state: null }] });
      expect(await under.ledger.parkedStates(PARTITION)).toEqual([]);
    });

    it('remembers who is suspended, and whether they would be reachable', async () => {
      const row = { workspace: WORKSPACE, employeeId: 'sari' };
      await appended({ suspended: [{ ...row, reachable: true }] });
      await appended({ suspended: [{ ...row, reachable: false }] });
      expect(await under.ledger.suspended(PARTITION)).toEqual([{ ...row, reachable: false }]);
      await appended({ suspended: [{ ...row, reachable: null }] });
      expect(await under.ledger.suspended(PARTITION)).toEqual([]);
    });
  });
}

function aside(number: number | null, changes: Partial<OriginalRecord> = {}): ParkedRow {
  const place = { topic: 'sambung.front-desk.v1', partition: PARTITION, workspace: WORKSPACE } as const;
  const record = { ...place, subject: 'h1', number, offset: '1', key: 'h1', headers: {}, value: '{}' };
  return {
    record: { ...record, name: 'handoff.requested', kind: 'fact', ...changes },
    because: 'TypeError',
    error: 'a bug',
  };
}

const state = (number: number): ParkedRow =>
  aside(number, { topic: 'sambung.directory.v1', subject: 'sari', name: 'employee.changed', kind: 'state' });

function only(standings: readonly Standing[]): Standing {
  const [standing] = standings;
  if (!standing) throw new Error('The partition has no row.');
  return standing;
}

/** One decision with one public record and one new handoff. */
function anAppend(from: Standing): Append {
  const version = from.seq + 1;
  return {
    from,
    to: {
      seq: from.seq + 1,
      frontDeskNo: from.frontDeskNo + 1,
      directoryNo: 0,
      publicNo: from.publicNo + 1,
      nowMs: 1_000 * version,
    },
    decisions: [
      {
        workspace: WORKSPACE,
        version,
        nowMs: 1_000,
        command: { type: 'tick' },
        events: [{ type: 'command-done', commandId: 'c', at: 1 }],
      },
    ],
    boards: [{ workspace: WORKSPACE, version, nextDueMs: 5_000 }],
    records: [aRecord(version)],
    handoffs: [{ workspace: WORKSPACE, handoffId: 'h1', isNew: true, view: aView('h1'), atMs: 1_000 }],
    ...{ stories: [], directory: [], parked: [], suspended: [], superseded: [], resolved: [], answers: [] },
  };
}

const aRecord = (version: number): NewEvent => ({
  ...{
    id: `e${version}-${Math.random()}`,
    name: 'command.done',
    workspace: WORKSPACE,
    subject: 'h1',
    time: '2026-11-21T05:00:00.000Z',
  },
  data: { commandId: 'c', at: '2026-11-21T05:00:00.000Z' },
});

const aView = (handoffId: string): HandoffView => ({
  ...{ handoffId, state: 'waiting', ownerId: 'ani', senderId: 'ani', reasonId: 'r', channel: 'phone', requestedAt: 1 },
  ...{ priority: 50, stage: null, place: null, round: 1, offers: [], receiverId: null, dueAt: null },
  ...{ language: null, epoch: 0, proposed: null, expectedWait: null },
});
