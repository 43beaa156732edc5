import type { Criteria } from '@sambung/contracts';
import { type Command, Switchboard } from '../src';
import { ASK_SALES, MINUTES, MORNING, absent, free, reason } from './people';

const EITHER: Criteria = {
  anyOf: [{ role: 'sales-representative', not: [{ tags: ['new'] }] }, { authority: { what: 'discount' } }],
};

/** Steps (comparisons and looks) that matching has cost on a floor with so many people free and so many handoffs waiting for others. */
function effort(
  size: number,
  criteria: Criteria = { role: 'sales-representative' },
): { asked: number; freed: number; declined: number } {
  const board = Switchboard.empty();
  let now = MORNING;
  let count = 0;
  const steps = (command: Command): number => {
    const before = board.effort;
    board.handle(command, ++now);
    return board.effort - before;
  };
  const id = (): string => `c${String(++count)}`;
  const comes = (employeeId: string, role: string): void => {
    steps({ type: 'set-employee', commandId: id(), employee: free(employeeId, { role }).employee });
    steps({
      type: 'set-presence',
      commandId: id(),
      employeeId,
      availability: 'Available',
      activity: '',
      receivedAt: now,
    });
    steps({ type: 'set-reachability', commandId: id(), employeeId, reachable: true, receivedAt: now });
  };
  const wants = (handoffId: string, reasonId: string): number =>
    steps({
      type: 'request-handoff',
      commandId: id(),
      handoffId,
      senderId: 'adi',
      reasonId,
      channel: 'phone',
      upset: false,
      contact: { kind: 'customer', tier: 0, reachable: true },
      holdSeconds: 3_600,
      requestedAt: now,
    });

  steps({
    type: 'set-reason',
    commandId: id(),
    reason: reason('buy', { ...ASK_SALES, steps: [{ criteria, holdSeconds: 60 }] }),
  });
  steps({
    type: 'set-reason',
    commandId: id(),
    reason: reason('pay', {
      steps: [{ criteria: { role: 'cashier' }, holdSeconds: 3_600 }],
      lastResort: { employeeId: 'x' },
    }),
  });
  for (let index = 0; index < size; index++) comes(`s${String(index)}`, 'sales-representative');
  comes('kasir', 'cashier');
  steps({
    type: 'start-engagement',
    commandId: id(),
    employeeId: 'kasir',
    engagementId: 'e',
    channel: 'phone',
    receivedAt: now,
  });
  for (let index = 0; index < size; index++) wants(`w${String(index)}`, 'pay');

  wants('warm', 'buy');
  const asked = wants('h', 'buy');
  const declined = steps({
    type: 'decline-offer',
    commandId: id(),
    handoffId: 'h',
    offerId: 'h.1',
    byId: board.handoff('h')?.offers[0]?.receiverId ?? '',
    receivedAt: now,
    because: 'busy',
  });
  const freed = steps({
    type: 'end-engagement',
    commandId: id(),
    employeeId: 'kasir',
    engagementId: 'e',
    receivedAt: now,
  });
  return { asked, freed, declined };
}

describe('the work of matching', () => {
  it('grows with the logarithm of how many are free and how many wait, not with their number', () => {
    const [small, large] = [effort(100), effort(4_000)];
    for (const what of ['asked', 'freed', 'declined'] as const) {
      expect(small[what]).toBeGreaterThan(0);
      // Forty times as many: a scan would cost forty times as much; a logarithm grows by less than twofold.
      expect(large[what]).toBeLessThan(2.5 * small[what]);
    }
  });

  it('of alternatives and of what a single handoff asks for is no more than that of one role', () => {
    const [plain, compound] = [effort(1_000), effort(1_000, EITHER)];
    for (const what of ['asked', 'freed', 'declined'] as const) expect(compound[what]).toBeLessThan(1.5 * plain[what]);
  });

  it('is the same for many who decline in turn: who was asked is at the end of the row and not walked past', () => {
    const board = Switchboard.empty();
    let now = MORNING;
    const handle = (command: Command): void => void board.handle(command, ++now);
    handle({ type: 'set-reason', commandId: 'r', reason: reason('buy', ASK_SALES) });
    for (let index = 0; index < 300; index++) {
      const employeeId = `s${String(index)}`;
      handle({ type: 'set-employee', commandId: 'e', employee: free(employeeId).employee });
      handle({
        type: 'set-presence',
        commandId: `p${employeeId}`,
        employeeId,
        availability: 'Available',
        activity: '',
        receivedAt: now,
      });
      handle({ type: 'set-reachability', commandId: `q${employeeId}`, employeeId, reachable: true, receivedAt: now });
    }
    handle({
      type: 'request-handoff',
      commandId: 'h',
      handoffId: 'h',
      senderId: 'adi',
      reasonId: 'buy',
      channel: 'phone',
      upset: false,
      contact: { kind: 'customer', tier: 0, reachable: true },
      holdSeconds: 3_600,
      requestedAt: now,
    });
    const costs: number[] = [];
    for (let index = 1; index < 300; index++) {
      const before = board.effort;
      const [offer] = board.handoff('h')?.offers ?? [];
      if (!offer) throw new Error('somebody is always asked');
      handle({
        type: 'decline-offer',
        commandId: `d${String(index)}`,
        handoffId: 'h',
        offerId: offer.offerId,
        byId: offer.receiverId,
        receivedAt: now,
        because: 'busy',
      });
      costs.push(board.effort - before);
    }
    expect(Math.max(...costs.slice(-20))).toBeLessThan(2.5 * Math.max(...costs.slice(0, 20)));
  });

  it('for whoever asks for something that nobody asked for before is the same however much else like that waits', () => {
    const board = Switchboard.empty();
    const handle = (command: Command): void => void board.handle(command, MORNING);
    const plan = { steps: [{ criteria: {}, holdSeconds: 3_600 }], lastResort: { employeeId: 's0' } };
    handle({ type: 'set-reason', commandId: 'r', reason: reason('buy', plan) });
    for (let index = 0; index < 20; index++)
      handle({ type: 'set-employee', commandId: 'e', employee: absent(`s${String(index)}`).employee });
    const costs = Array.from({ length: 1_500 }, (_, index) => {
      const before = board.effort;
      const id = String(index);
      handle({ ...A_CALL, commandId: `c${id}`, handoffId: `h${id}`, requires: { not: [{ tags: [`t${id}`] }] } });
      return board.effort - before;
    });
    const of = (some: number[]): number => some.reduce((sum, each) => sum + each, 0);
    expect(of(costs.slice(-200))).toBeLessThan(2.5 * of(costs.slice(0, 200)));
  });

  it('for a speaker who goes is the same however much waits for others who speak it, too', () => {
    const [few, many] = [20, 400].map((waiting) => {
      const board = Switchboard.empty();
      const handle = (command: Command): void => void board.handle(command, MORNING);
      handle({ type: 'set-reason', commandId: 'r', reason: reason('buy', ASK_SALES) });
      for (const employeeId of ['adi', 'budi', 'caca', 'dedi', 'eka']) {
        const of = { employeeId, receivedAt: MORNING };
        handle({ type: 'set-employee', commandId: `e${employeeId}`, employee: absent(employeeId).employee });
        handle({ ...of, type: 'set-presence', commandId: `p${employeeId}`, availability: 'Busy', activity: '' });
        handle({ ...of, type: 'set-reachability', commandId: `r${employeeId}`, reachable: true });
      }
      for (let index = 0; index < waiting; index++)
        handle({ ...A_CALL, commandId: `c${String(index)}`, handoffId: `h${String(index)}`, language: 'id' });
      // Everybody whom the plan asks has joined.
      board.handle({ type: 'tick' }, MORNING + 2 * MINUTES);
      expect(board.queue()).toHaveLength(waiting);
      const before = board.effort;
      const goes = { type: 'set-reachability', employeeId: 'eka', reachable: false } as const;
      handle({ ...goes, commandId: 'g', receivedAt: MORNING });
      return board.effort - before;
    });
    expect(many).toBe(few);
  });
});

const A_CALL = {
  type: 'request-handoff',
  senderId: 'adi',
  reasonId: 'buy',
  channel: 'phone',
  upset: false,
  contact: { kind: 'customer', tier: 0, reachable: true },
  holdSeconds: 3_600,
  requestedAt: MORNING,
} as const;
