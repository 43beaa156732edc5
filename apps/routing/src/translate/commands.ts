import type { AnyEvent, EventName, NumberedEvent } from '@sambung/contracts';
import type { Command } from '@sambung/switchboard';

/** Types of the two topics that routing reads and has nothing to decide about; their rows are written all the same. */
export const WITHOUT_COMMAND = ['api-key.changed', 'assist.rated'] as const satisfies readonly EventName[];

type Asking = (typeof TRANSLATIONS)[keyof typeof TRANSLATIONS];
type Translation<Name extends EventName> = (event: NumberedEvent<Name>) => Command;
type Translations = { readonly [Name in EventName]?: Translation<Name> };

/** What an event of front-desk or of the directory asks of the switchboard; undefined if nothing. */
export function commandFor(event: AnyEvent): Command | undefined {
  const translate = (TRANSLATIONS as Partial<Record<EventName, Asking>>)[event.name] as
    ((event: AnyEvent) => Command) | undefined;
  return translate?.(event);
}

/** Every type that has a command: with `WITHOUT_COMMAND` they make up the topics, or the service does not start. */
export const translatedNames = (): EventName[] => Object.keys(TRANSLATIONS) as EventName[];

const ms = (timestamp: string): number => Date.parse(timestamp);
const optionalMs = (timestamp: string | undefined) => timestamp !== undefined && { expiresAt: ms(timestamp) };

interface Asked {
  readonly id: string;
  readonly data: { readonly handoffId: string; readonly byId: string; readonly receivedAt: string };
}
const asked = ({ id, data }: Asked) => ({
  commandId: id,
  handoffId: data.handoffId,
  byId: data.byId,
  receivedAt: ms(data.receivedAt),
});
interface AskedOfAssist {
  readonly id: string;
  readonly data: { readonly assistId: string; readonly byId: string; readonly receivedAt: string };
}
const askedOfAssist = ({ id, data }: AskedOfAssist) => ({
  commandId: id,
  handoffId: data.assistId,
  byId: data.byId,
  receivedAt: ms(data.receivedAt),
});
interface AskedOfPerson {
  readonly id: string;
  readonly data: { readonly employeeId: string; readonly receivedAt: string };
}
const askedOfPerson = ({ id, data }: AskedOfPerson) => ({
  commandId: id,
  employeeId: data.employeeId,
  receivedAt: ms(data.receivedAt),
});

const TRANSLATIONS = {
  'handoff.requested': ({ id, data }) => ({
    ...data,
    type: 'request-handoff',
    commandId: id,
    requestedAt: ms(data.requestedAt),
  }),
  'handoff.cancel-requested': (event) => ({ ...asked(event), type: 'cancel-handoff', because: event.data.because }),
  'handoff.return-requested': (event) => ({ ...asked(event), type: 'return-handoff' }),
  'handoff.reason-correction-requested': (event) => ({
    ...asked(event),
    type: 'correct-reason',
    reasonId: event.data.reasonId,
    ...(event.data.namedEmployeeId !== undefined && { namedEmployeeId: event.data.namedEmployeeId }),
  }),
  'handoff.promise-requested': (event) => ({
    ...asked(event),
    type: 'request-promise',
    kind: event.data.kind,
    reachable: event.data.reachable,
    ...(event.data.dueAt !== undefined && { dueAt: ms(event.data.dueAt) }),
  }),
  'promise.kept-reported': (event) => ({ ...asked(event), type: 'keep-promise', outcome: event.data.outcome }),
  'connection.reported': (event) => ({ ...asked(event), type: 'report-connection', what: event.data.what }),
  'handoff.completion-reported': (event) => ({
    ...asked(event),
    type: 'complete-handoff',
    outcome: event.data.outcome,
  }),
  'contact.became-reachable': (event) => ({ ...asked(event), type: 'note-contact-reachable' }),
  'offer.acceptance-requested': (event) => ({ ...asked(event), type: 'accept-offer', offerId: event.data.offerId }),
  'offer.decline-requested': (event) => ({
    ...asked(event),
    type: 'decline-offer',
    offerId: event.data.offerId,
    because: event.data.because,
  }),
  'offer.extension-requested': (event) => ({ ...asked(event), type: 'extend-offer', offerId: event.data.offerId }),
  'handoff.override-requested': (event) => ({ ...asked(event), type: 'override-handoff', toId: event.data.toId }),
  'promise.reassignment-requested': (event) => ({ ...asked(event), type: 'reassign-promise', toId: event.data.toId }),
  'offer.shown': (event) => ({ ...asked(event), type: 'note-offer-shown', offerId: event.data.offerId }),
  'handoff.stuck': ({ id, data }) => ({
    type: 'return-stuck',
    commandId: id,
    handoffId: data.handoffId,
    because: data.because,
    receivedAt: ms(data.receivedAt),
  }),

  'assist.requested': ({ id, data: { assistId, handoffId, requestedAt, ...data } }) => ({
    ...data,
    type: 'request-assist',
    commandId: id,
    handoffId: assistId,
    ...(handoffId !== undefined && { aboutId: handoffId }),
    requestedAt: ms(requestedAt),
  }),
  'assist.withdrawal-requested': (event) => ({
    ...askedOfAssist(event),
    type: 'withdraw-assist',
    because: event.data.because,
  }),
  'assist.answer-reported': (event) => ({
    ...askedOfAssist(event),
    type: 'answer-assist',
    ...(event.data.approval && { approval: event.data.approval }),
  }),
  'assist.pass-on-requested': (event) => ({ ...askedOfAssist(event), type: 'pass-assist-on' }),

  'presence.set': (event) => ({
    ...askedOfPerson(event),
    type: 'set-presence',
    availability: event.data.availability,
    activity: event.data.activity,
    ...optionalMs(event.data.expiresAt),
    ...(event.data.byId !== undefined && { byId: event.data.byId }),
  }),
  'reachability.changed': (event) => ({
    ...askedOfPerson(event),
    type: 'set-reachability',
    reachable: event.data.reachable,
  }),
  'engagement.started': (event) => ({
    ...askedOfPerson(event),
    type: 'start-engagement',
    engagementId: event.data.engagementId,
    channel: event.data.channel,
    ...optionalMs(event.data.expiresAt),
  }),
  'engagement.ended': (event) => ({
    ...askedOfPerson(event),
    type: 'end-engagement',
    engagementId: event.data.engagementId,
  }),
  'fill-in.answered': (event) => ({
    ...askedOfPerson(event),
    type: 'answer-fill-in',
    teamId: event.data.teamId,
    joins: event.data.joins,
  }),
  'wrap-up.ended': (event) => ({ ...askedOfPerson(event), type: 'end-wrap-up' }),

  'employee.changed': ({ id, data }) => ({ type: 'set-employee', commandId: id, employee: data }),
  'employee.erased': ({ id, data }) => ({ type: 'erase-employee', commandId: id, employeeId: data.employeeId }),
  'reason.changed': ({ id, data }) => ({ type: 'set-reason', commandId: id, reason: data }),
  'team.changed': ({ id, data }) => ({ type: 'set-team', commandId: id, team: data }),
  'site.changed': ({ id, data }) => ({ type: 'set-site', commandId: id, site: data }),
  'workspace.changed': ({ id, data }) => ({ type: 'set-workspace', commandId: id, workspace: data }),
} as const satisfies Translations;
