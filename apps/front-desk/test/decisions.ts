import type { EventData, EventName } from '@sambung/contracts';
import type { ScriptedNeighbours } from './scripted-neighbours';

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();
const stage = { kind: 'step', number: 1 } as const;

/** What routing decides about handoffs, valid by default. `causedBy` is the id of the command that it answers. */
export function decisions(neighbours: ScriptedNeighbours, workspace: string) {
  const say = (name: EventName, handoffId: string, data: object, causedBy?: string): Promise<void> =>
    neighbours.say(name, {
      workspace,
      subject: handoffId,
      data: { handoffId, ...data } as unknown as EventData<EventName>,
      causedBy,
    });
  return {
    queued: (handoffId: string, place = 1) =>
      say('handoff.queued', handoffId, { place, stage, expectedWaitSeconds: 90, queuedAt: inSeconds(0) }),
    offered: (handoffId: string, receiverId: string, number = 1) =>
      say('handoff.offered', handoffId, {
        offerId: `${handoffId}.${number}`,
        receiverId,
        stage,
        why: ['role'],
        offeredAt: inSeconds(0),
        expiresAt: inSeconds(600),
      }),
    withoutLanguage: (handoffId: string, language: string) =>
      say('handoff.language-relaxed', handoffId, { language, at: inSeconds(0) }),
    offeredWithoutLanguage: (handoffId: string, receiverId: string) =>
      say('handoff.offered', handoffId, {
        ...{ offerId: `${handoffId}.1`, receiverId, why: ['without-language'] },
        ...{ stage: { ...stage, withoutLanguage: true }, offeredAt: inSeconds(0), expiresAt: inSeconds(600) },
      }),
    closed: (
      handoffId: string,
      receiverId: string,
      because: EventData<'offer.closed'>['because'],
      causedBy?: string,
      number = 1,
    ) =>
      say(
        'offer.closed',
        handoffId,
        { offerId: `${handoffId}.${number}`, receiverId, because, missed: false, closedAt: inSeconds(0) },
        causedBy,
      ),
    assigned: (handoffId: string, receiverId: string, causedBy?: string, number = 1) =>
      say(
        'handoff.assigned',
        handoffId,
        {
          offerId: `${handoffId}.${number}`,
          receiverId,
          epoch: 1,
          assignedAt: inSeconds(0),
          confirmBy: inSeconds(60),
          cutOffAt: inSeconds(120),
        },
        causedBy,
      ),
    escalated: (handoffId: string, toId: string) =>
      say('handoff.escalated', handoffId, { toId, level: 1, because: 'nobody-in-plan', at: inSeconds(0) }),
    extended: (handoffId: string, receiverId: string, causedBy?: string, number = 1) =>
      say(
        'offer.extended',
        handoffId,
        { offerId: `${handoffId}.${number}`, receiverId, expiresAt: inSeconds(900), at: inSeconds(0) },
        causedBy,
      ),
    overridden: (handoffId: string, byId: string, toId: string, causedBy?: string) =>
      say('handoff.overridden', handoffId, { byId, toId, at: inSeconds(0) }, causedBy),
    passedOn: (handoffId: string, byId: string, namedEmployeeId: string, causedBy?: string) =>
      say(
        'handoff.reason-corrected',
        handoffId,
        { byId, fromReasonId: 'reason-buy', reasonId: 'reason-unclear', namedEmployeeId, at: inSeconds(0) },
        causedBy,
      ),
    fillIn: (
      name: 'fill-in.asked' | 'fill-in.joined' | 'fill-in.left',
      employeeId: string,
      teamId: string,
      more: object = {},
      causedBy?: string,
    ) =>
      neighbours.say(name, {
        workspace,
        subject: employeeId,
        data: { employeeId, teamId, at: inSeconds(0), ...more },
        causedBy,
      }),
    sparedPause: (employeeId: string, handoffId: string, managerId: string | null) =>
      neighbours.say('pause.spared', {
        workspace,
        subject: employeeId,
        data: { employeeId, handoffId, managerId, at: inSeconds(0) },
      }),
    connected: (handoffId: string, receiverId: string, causedBy?: string) =>
      say('handoff.connected', handoffId, { receiverId, connectedAt: inSeconds(0) }, causedBy),
    promised: (handoffId: string, ownerId: string, causedBy?: string) =>
      say(
        'promise.made',
        handoffId,
        {
          kind: 'callback',
          ownerId,
          dueAt: inSeconds(3_600),
          because: 'sender-chose',
          reachable: true,
          epoch: 1,
          at: inSeconds(0),
        },
        causedBy,
      ),
    ended: (
      handoffId: string,
      end: EventData<'handoff.ended'>['end'],
      byId: string | null,
      causedBy?: string,
      outcome: EventData<'handoff.ended'>['outcome'] = end === 'completed' ? 'sale' : null,
    ) => say('handoff.ended', handoffId, { end, outcome, byId, because: 'done', endedAt: inSeconds(0) }, causedBy),
    refused: (subject: string, commandId: string, code = 'offer.gone') =>
      neighbours.say('command.refused', {
        workspace,
        subject,
        data: { commandId, code, kind: 'conflict', detail: 'The offer has expired.', at: inSeconds(0) },
        causedBy: commandId,
      }),
    presence: (employeeId: string, availability: EventData<'presence.changed'>['availability'], causedBy?: string) =>
      neighbours.say('presence.changed', {
        workspace,
        subject: employeeId,
        data: {
          employeeId,
          availability,
          activity: availability,
          since: inSeconds(0),
          expiresAt: null,
          reachable: true,
          onShift: true,
          offerable: availability === 'Available',
          load: 0,
          capacity: 1,
          wrapUpUntil: null,
          because: 'said',
          at: inSeconds(0),
        },
        causedBy,
      }),
  };
}

export type Decisions = ReturnType<typeof decisions>;
