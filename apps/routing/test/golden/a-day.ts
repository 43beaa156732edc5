import { readEvent } from '@sambung/contracts';
import { Switchboard, type Command, type SwitchboardEvent } from '@sambung/switchboard';
import { commandFor } from '../../src/translate/commands';
import { accepted, atWork, cancelled, COMPANY, completed, connected, declined, requested, type Said } from '../company';
import { Writers } from '../topics';

const START = Date.UTC(2026, 10, 21, 2);

/** Something of everything that a switchboard decides: the log that every later version must be able to read. */
export function aDay(): SwitchboardEvent[][] {
  const board = Switchboard.empty();
  const maju = new Writers('maju');
  let now = START;
  const decided: SwitchboardEvent[][] = [];
  const handle = (command: Command): void => {
    const { events } = board.handle(command, now);
    if (events.length > 0) decided.push([...events]);
  };
  const say = (...said: readonly Said[]): void => {
    for (const each of said) {
      const { record } = maju.number(each);
      const reading = readEvent(record.headers, record.value);
      const command = reading.kind === 'event' ? commandFor(reading.event) : undefined;
      if (command) handle(command);
    }
  };
  const passing = (seconds: number): void => {
    for (const until = now + seconds * 1_000; now < until; now = Math.min(until, board.nextDue() ?? until))
      handle({ type: 'tick' });
    handle({ type: 'tick' });
  };

  const iso = (seconds = 0): string => new Date(now + seconds * 1_000).toISOString();
  const request = (id: string, more: object = {}): Said => requested(id, { requestedAt: iso(), ...more });
  const accept = (id: string, by: string, offer = 1): Said => accepted(id, by, offer, iso());
  const asked = (handoffId: string, byId: string) => ({ handoffId, byId, receivedAt: iso() });

  say(...COMPANY, ...atWork('budi', 'sari'));
  say(request('h1'), declined('h1', 'budi'));
  say({ name: 'offer.shown', subject: 'h1', data: { ...asked('h1', 'sari'), offerId: 'h1.2' } });
  say(accept('h1', 'sari', 2), connected('h1', 'sari'), completed('h1', 'sari'));
  say(request('h2'), request('h3'), request('h4'), cancelled('h3'), accept('h2', 'budi'));
  say({ name: 'connection.reported', subject: 'h2', data: { ...asked('h2', 'budi'), what: 'not-picked-up' } });
  passing(30);
  say({
    name: 'handoff.reason-correction-requested',
    subject: 'h4',
    data: { ...asked('h4', 'ani'), reasonId: 'reason-unclear' },
  });
  say({
    name: 'engagement.started',
    subject: 'sari',
    data: { employeeId: 'sari', engagementId: 'c1', channel: 'phone', receivedAt: iso() },
  });
  passing(300);
  say({
    name: 'engagement.ended',
    subject: 'sari',
    data: { employeeId: 'sari', engagementId: 'c1', receivedAt: iso() },
  });
  say(request('h5', { namedEmployeeId: 'sari', upset: true, language: 'id' }));
  passing(10);
  const promise = { kind: 'callback', reachable: true } as const;
  say({ name: 'handoff.promise-requested', subject: 'h5', data: { ...asked('h5', 'ani'), ...promise } });
  say(cancelled('h2'), cancelled('h4'));
  passing(7_200);
  say(
    { name: 'employee.erased', subject: 'budi', data: { employeeId: 'budi' } },
    atWork('sari')[0] as Said,
    request('h6'),
  );
  passing(60);
  handle({ type: 'set-workspace', commandId: 'learn', workspace: { learnedRates: true } });
  const jakarta = { siteId: 'jakarta', key: 'jakarta', name: 'Jakarta', timeZone: 'Asia/Jakarta' };
  handle({ type: 'set-site', commandId: 'site', site: { ...jakarta, fallbackNumber: null, active: true } });
  const team = { teamId: 'floor', key: 'floor', name: { id: 'Lantai', en: 'Floor' }, office: 'front' } as const;
  const of = { managerId: 'ani', openingHours: null, active: true };
  handle({ type: 'set-team', commandId: 'team', team: { ...team, ...of } });
  return decided;
}
