import type { z } from 'zod';
import * as directory from './directory';
import * as frontDesk from './front-desk';
import * as routing from './routing';
import type { EventDefinition, Topic } from './define-event';

const definitions = [
  frontDesk.HandoffRequested,
  frontDesk.CancelRequested,
  frontDesk.ReturnRequested,
  frontDesk.ReasonCorrectionRequested,
  frontDesk.PromiseRequested,
  frontDesk.PromiseKeptReported,
  frontDesk.ConnectionReported,
  frontDesk.CompletionReported,
  frontDesk.ContactReachable,
  frontDesk.OfferAcceptanceRequested,
  frontDesk.OfferDeclineRequested,
  frontDesk.OfferExtensionRequested,
  frontDesk.OverrideRequested,
  frontDesk.PromiseReassignmentRequested,
  frontDesk.OfferShown,
  frontDesk.HandoffStuck,
  frontDesk.AssistRequested,
  frontDesk.AssistWithdrawalRequested,
  frontDesk.AssistAnswerReported,
  frontDesk.AssistPassOnRequested,
  frontDesk.AssistRated,
  frontDesk.PresenceSet,
  frontDesk.ReachabilityChanged,
  frontDesk.EngagementStarted,
  frontDesk.EngagementEnded,
  frontDesk.WrapUpEnded,
  frontDesk.FillInAnswered,
  directory.EmployeeChanged,
  directory.EmployeeErased,
  directory.ReasonChanged,
  directory.TeamChanged,
  directory.SiteChanged,
  directory.ApiKeyChanged,
  directory.WorkspaceChanged,
  routing.HandoffQueued,
  routing.HandoffOffered,
  routing.OfferClosed,
  routing.OfferExtended,
  routing.HandoffOverridden,
  routing.HandoffAssigned,
  routing.ConnectionUnconfirmed,
  routing.HandoffConnected,
  routing.HandoffNotPickedUp,
  routing.HoldPassed,
  routing.LanguageRelaxed,
  routing.HandoffEscalated,
  routing.ReasonCorrected,
  routing.PromiseMade,
  routing.PromiseOverdue,
  routing.HandoffEnded,
  routing.AssistOpened,
  routing.AssistQueued,
  routing.AssistOffered,
  routing.AssistOfferClosed,
  routing.AssistOfferExtended,
  routing.AssistAccepted,
  routing.AssistOverdue,
  routing.AssistPassedOn,
  routing.AssistEscalated,
  routing.AssistEnded,
  routing.PresenceChanged,
  routing.PauseSpared,
  routing.FillInAsked,
  routing.FillInDeclined,
  routing.FillInJoined,
  routing.FillInLeft,
  routing.CommandRefused,
  routing.CommandDone,
] as const;

type Definitions = (typeof definitions)[number];
/** Every event's short name. */
export type EventName = Definitions['name'];
type DefinitionOf<Name extends EventName> = Extract<Definitions, { name: Name }>;
/** The data of an event, by its short name. */
export type EventData<Name extends EventName> = z.infer<DefinitionOf<Name>['schema']>;

export const EVENTS: ReadonlyMap<string, EventDefinition> = new Map(definitions.map((each) => [each.name, each]));

/** All events of one topic, in the order they are documented. */
export function eventsOf(topic: Topic): EventDefinition[] {
  return definitions.filter((each) => each.topic === topic);
}
