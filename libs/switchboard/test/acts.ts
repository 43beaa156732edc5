import type { Approval, AssistAsk, Availability, Channel, EmployeeState, Outcome } from '@sambung/contracts';
import type { RequestAssist, RequestHandoff } from '../src';
import type { Act, Scene } from './scene';
import { SECONDS } from './people';

const asks = (scene: Scene): { commandId: string; receivedAt: number } => ({
  commandId: scene.commandId(),
  receivedAt: scene.now,
});

/** Adi’s customer wants to buy, on the phone, in no particular language. */
export const requests =
  (handoffId: string, more: Partial<RequestHandoff> = {}): Act =>
  (scene) =>
    scene.do({
      type: 'request-handoff',
      commandId: scene.commandId(),
      handoffId,
      senderId: 'adi',
      reasonId: 'buy',
      channel: 'phone',
      upset: false,
      contact: { kind: 'customer', tier: 0, reachable: true },
      holdSeconds: 90,
      requestedAt: scene.now,
      ...more,
    });

/** The offer that is out, or the last one that was. */
function offerOf(scene: Scene, handoffId: string, byId: string): string {
  const live = scene.board.handoff(handoffId)?.offers.find((offer) => offer.receiverId === byId);
  const made = scene.log.findLast(
    (event) => event.type === 'handoff-offered' && event.handoffId === handoffId && event.receiverId === byId,
  );
  return live?.offerId ?? (made?.type === 'handoff-offered' ? made.offerId : `${handoffId}.1`);
}

/** `late` is how long ago (ms) it reached front-desk. */
export const accepts =
  (byId: string, handoffId: string, { offerId, late = 0 }: { offerId?: string; late?: number } = {}): Act =>
  (scene) =>
    scene.do({
      type: 'accept-offer',
      ...asks(scene),
      receivedAt: scene.now - late,
      handoffId,
      byId,
      offerId: offerId ?? offerOf(scene, handoffId, byId),
    });

export const declines =
  (byId: string, handoffId: string, offerId?: string): Act =>
  (scene) =>
    scene.do({
      type: 'decline-offer',
      ...asks(scene),
      handoffId,
      byId,
      offerId: offerId ?? offerOf(scene, handoffId, byId),
      because: 'busy',
    });

export const wantsAMoment =
  (byId: string, handoffId: string, late = 0): Act =>
  (scene) =>
    scene.do({
      type: 'extend-offer',
      ...asks(scene),
      receivedAt: scene.now - late,
      handoffId,
      byId,
      offerId: offerOf(scene, handoffId, byId),
    });

export const names =
  (byId: string, handoffId: string, toId: string): Act =>
  (scene) =>
    scene.do({ type: 'override-handoff', ...asks(scene), handoffId, byId, toId });

export const reassigns =
  (byId: string, handoffId: string, toId: string): Act =>
  (scene) =>
    scene.do({ type: 'reassign-promise', ...asks(scene), handoffId, byId, toId });

export const sees =
  (byId: string, handoffId: string, offerId?: string): Act =>
  (scene) =>
    scene.do({
      type: 'note-offer-shown',
      ...asks(scene),
      handoffId,
      byId,
      offerId: offerId ?? offerOf(scene, handoffId, byId),
    });

/** Seconds go by. */
export const passes =
  (seconds: number): Act =>
  (scene) =>
    scene.pass(seconds * SECONDS);

const reports =
  (what: 'connected' | 'not-picked-up' | 'cut-off') =>
  (byId: string, handoffId: string): Act =>
  (scene) =>
    scene.do({ type: 'report-connection', ...asks(scene), handoffId, byId, what });
export const connects = reports('connected');
export const findsNobody = reports('not-picked-up');
export const isCutOff = reports('cut-off');

export const completes =
  (byId: string, handoffId: string, outcome: Outcome = 'helped'): Act =>
  (scene) =>
    scene.do({ type: 'complete-handoff', ...asks(scene), handoffId, byId, outcome });

export const cancels =
  (byId: string, handoffId: string, because: 'contact-left' | 'not-needed' | 'erased' = 'contact-left'): Act =>
  (scene) =>
    scene.do({ type: 'cancel-handoff', ...asks(scene), handoffId, byId, because });

export const keepsContact =
  (byId: string, handoffId: string): Act =>
  (scene) =>
    scene.do({ type: 'return-handoff', ...asks(scene), handoffId, byId });

export const getsStuck =
  (handoffId: string): Act =>
  (scene) =>
    scene.do({ type: 'return-stuck', ...asks(scene), handoffId, because: 'unreadable' });

export const corrects =
  (byId: string, handoffId: string, reasonId: string, namedEmployeeId?: string): Act =>
  (scene) =>
    scene.do({ type: 'correct-reason', ...asks(scene), handoffId, byId, reasonId, namedEmployeeId });

export const takesCallback =
  (byId: string, handoffId: string, more: { dueAt?: number; kind?: 'appointment'; reachable?: boolean } = {}): Act =>
  (scene) =>
    scene.do({ type: 'request-promise', ...asks(scene), handoffId, byId, kind: 'callback', reachable: false, ...more });

export const keepsPromise =
  (byId: string, handoffId: string): Act =>
  (scene) =>
    scene.do({ type: 'keep-promise', ...asks(scene), handoffId, byId, outcome: 'helped' });

export const canBeReached =
  (handoffId: string): Act =>
  (scene) =>
    scene.do({ type: 'note-contact-reachable', ...asks(scene), handoffId, byId: 'adi' });

/** `seconds`: how long it lasts. */
export const says =
  (employeeId: string, availability: Availability, seconds?: number): Act =>
  (scene) =>
    scene.do({
      type: 'set-presence',
      ...asks(scene),
      employeeId,
      availability,
      activity: availability,
      ...(seconds !== undefined && { expiresAt: scene.now + seconds * SECONDS }),
    });

/** Their manager. */
export const pauses =
  (byId: string, employeeId: string, seconds: number): Act =>
  (scene) =>
    scene.do({
      type: 'set-presence',
      ...asks(scene),
      ...{ employeeId, byId, availability: 'Away', activity: 'PausedByManager' },
      expiresAt: scene.now + seconds * SECONDS,
    });

export const leavesDesk =
  (employeeId: string): Act =>
  (scene) =>
    scene.do({ type: 'set-reachability', ...asks(scene), employeeId, reachable: false });
export const comesToDesk =
  (employeeId: string): Act =>
  (scene) =>
    scene.do({ type: 'set-reachability', ...asks(scene), employeeId, reachable: true });

export const isEngaged =
  (
    employeeId: string,
    { id = 'walk-in', channel = 'counter', seconds }: { id?: string; channel?: Channel; seconds?: number } = {},
  ): Act =>
  (scene) =>
    scene.do({
      type: 'start-engagement',
      ...asks(scene),
      employeeId,
      engagementId: id,
      channel,
      ...(seconds !== undefined && { expiresAt: scene.now + seconds * SECONDS }),
    });

export const isDoneWith =
  (employeeId: string, engagementId = 'walk-in'): Act =>
  (scene) =>
    scene.do({ type: 'end-engagement', ...asks(scene), employeeId, engagementId });

export const joinsFloor =
  (employeeId: string, teamId = 'sales'): Act =>
  (scene) =>
    scene.do({ type: 'answer-fill-in', ...asks(scene), employeeId, teamId, joins: true });
export const leavesFloor =
  (employeeId: string, teamId = 'sales'): Act =>
  (scene) =>
    scene.do({ type: 'answer-fill-in', ...asks(scene), employeeId, teamId, joins: false });

export const isReady =
  (employeeId: string): Act =>
  (scene) =>
    scene.do({ type: 'end-wrap-up', ...asks(scene), employeeId });

export const becomes =
  (employee: EmployeeState): Act =>
  (scene) =>
    scene.employee(employee);
export const isErased =
  (employeeId: string): Act =>
  (scene) =>
    scene.do({ type: 'erase-employee', commandId: scene.commandId(), employeeId });

/** Sari asks while her contact waits; for a minute, unless it is said otherwise. */
export const asksFor =
  (assistId: string, ask: AssistAsk, more: Partial<RequestAssist> = {}): Act =>
  (scene) =>
    scene.do({
      type: 'request-assist',
      commandId: scene.commandId(),
      handoffId: assistId,
      askerId: 'sari',
      ask,
      promiseSeconds: 60,
      requestedAt: scene.now,
      ...more,
    });
export const answersQuestion =
  (byId: string, assistId: string, approval?: Approval): Act =>
  (scene) =>
    scene.do({ type: 'answer-assist', ...asks(scene), handoffId: assistId, byId, approval });
export const withdraws =
  (byId: string, assistId: string, because: 'contact-left' | 'not-needed' = 'not-needed'): Act =>
  (scene) =>
    scene.do({ type: 'withdraw-assist', ...asks(scene), handoffId: assistId, byId, because });
export const passesOn =
  (byId: string, assistId: string): Act =>
  (scene) =>
    scene.do({ type: 'pass-assist-on', ...asks(scene), handoffId: assistId, byId });

const chooses =
  (learnedRates: boolean): Act =>
  (scene) =>
    scene.do({ type: 'set-workspace', commandId: scene.commandId(), workspace: { learnedRates } });
/** The company wants it to be learned how long people take, or wants it no longer. */
export const learns = chooses(true);
export const forgetsLearning = chooses(false);

/** What people’s pace is taken to be is worked out anew, with what a plan says that kinds of work are worth, or without one. */
export const reckonsWith =
  (worths: readonly (readonly [kind: string, worth: number])[] | null): Act =>
  (scene) =>
    scene.do({ type: 'reckon-staffing', commandId: scene.commandId(), worths });
export const reckons = reckonsWith(null);

/** Nothing that is due in between matters to the story. */
export const passesDays =
  (days: number): Act =>
  (scene) =>
    scene.pass(days * 86_400 * SECONDS);
