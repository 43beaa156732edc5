// Longer than most: everything that can be asked of the switchboard stands here, so that who drives it finds each command in one place.
import type {
  Approval,
  AssistAsk,
  Availability,
  Channel,
  ContactKind,
  Criteria,
  DeclineReason,
  EmployeeState,
  Outcome,
  ReasonState,
  SiteState,
  TeamState,
  WorkspaceState,
} from '@sambung/contracts';

/**
 * Everything that can be asked of a switchboard. All times are milliseconds since 1970 (UTC).
 * `commandId` is the id of the event that carried it: the same id again has no effect and gets the first answer.
 */
export type Command = HandoffCommand | AssistCommand | PersonCommand | DirectoryCommand | ReckonStaffing | Tick;

interface Asked {
  readonly commandId: string;
  readonly receivedAt: number;
}

interface AskedOfHandoff extends Asked {
  readonly handoffId: string;
  /** The employee who asks. */
  readonly byId: string;
}

export interface RequestHandoff {
  readonly type: 'request-handoff';
  readonly commandId: string;
  readonly handoffId: string;
  readonly senderId: string;
  readonly reasonId: string;
  readonly channel: Channel;
  readonly language?: string | undefined;
  readonly siteId?: string | undefined;
  readonly namedEmployeeId?: string | undefined;
  readonly upset: boolean;
  readonly contact: { readonly kind: ContactKind; readonly tier: number; readonly reachable: boolean };
  readonly holdSeconds: number;
  readonly requestedAt: number;
  /** On top of the plan’s steps. */
  readonly requires?: Criteria | undefined;
  readonly excludedIds?: readonly string[] | undefined;
  readonly lastReceiverId?: string | undefined;
  /** In the company’s currency. */
  readonly amount?: number | undefined;
  readonly chain?: Chain | undefined;
  /** The handoff of the same contact before this one, of the last day. */
  readonly previousId?: string | undefined;
}

/** What the same contact has behind them: handoffs before this one that did not settle it. */
export interface Chain {
  /** How often they were passed on, 1 or more. */
  readonly hops: number;
  /** Who has had them on the way. */
  readonly visitedIds: readonly string[];
}

export interface CancelHandoff extends AskedOfHandoff {
  readonly type: 'cancel-handoff';
  readonly because: 'contact-left' | 'not-needed' | 'erased';
}

export interface ReturnHandoff extends AskedOfHandoff {
  readonly type: 'return-handoff';
}

export interface CorrectReason extends AskedOfHandoff {
  readonly type: 'correct-reason';
  readonly reasonId: string;
}

export interface RequestPromise extends AskedOfHandoff {
  readonly type: 'request-promise';
  readonly kind: 'callback' | 'appointment';
  readonly dueAt?: number | undefined;
  readonly reachable: boolean;
}

export interface KeepPromise extends AskedOfHandoff {
  readonly type: 'keep-promise';
  readonly outcome: Outcome;
}

export interface ReportConnection extends AskedOfHandoff {
  readonly type: 'report-connection';
  readonly what: 'connected' | 'not-picked-up' | 'cut-off';
}

export interface CompleteHandoff extends AskedOfHandoff {
  readonly type: 'complete-handoff';
  readonly outcome: Outcome;
}

export interface NoteContactReachable extends AskedOfHandoff {
  readonly type: 'note-contact-reachable';
}

export interface AcceptOffer extends AskedOfHandoff {
  readonly type: 'accept-offer';
  readonly offerId: string;
}

export interface DeclineOffer extends AskedOfHandoff {
  readonly type: 'decline-offer';
  readonly offerId: string;
  readonly because: DeclineReason;
}

export interface ExtendOffer extends AskedOfHandoff {
  readonly type: 'extend-offer';
  readonly offerId: string;
}

/** `byId` manages; whether they may is front-desk’s to know. */
export interface OverrideHandoff extends AskedOfHandoff {
  readonly type: 'override-handoff';
  readonly toId: string;
}

export interface ReassignPromise extends AskedOfHandoff {
  readonly type: 'reassign-promise';
  readonly toId: string;
}

export interface NoteOfferShown extends AskedOfHandoff {
  readonly type: 'note-offer-shown';
  readonly offerId: string;
}

/** A reader parked a record of this handoff: the contact goes back to the sender, aloud. */
export interface ReturnStuck extends Asked {
  readonly type: 'return-stuck';
  readonly handoffId: string;
  readonly because: string;
}

/** Somebody asks a colleague while their contact waits. `handoffId` is the assist’s own id: it is a handoff of a question, not of a contact. */
export interface RequestAssist {
  readonly type: 'request-assist';
  readonly commandId: string;
  readonly handoffId: string;
  readonly askerId: string;
  /** The handoff whose contact waits; without it they ask about somebody whom Sambung did not bring. */
  readonly aboutId?: string | undefined;
  /** Or the engagement of theirs whose contact waits. With neither it is about the one whom they serve, if they serve one. */
  readonly engagementId?: string | undefined;
  readonly ask: AssistAsk;
  /** Within how many seconds they are to be answered. */
  readonly promiseSeconds: number;
  readonly requestedAt: number;
}

export interface WithdrawAssist extends AskedOfHandoff {
  readonly type: 'withdraw-assist';
  readonly because: 'not-needed' | 'contact-left';
}

export interface AnswerAssist extends AskedOfHandoff {
  readonly type: 'answer-assist';
  /** Of a one-off approval, and of nothing else. */
  readonly approval?: Approval | undefined;
}

/** Whoever accepted it cannot help after all. */
export interface PassAssistOn extends AskedOfHandoff {
  readonly type: 'pass-assist-on';
}

export type AssistCommand = RequestAssist | WithdrawAssist | AnswerAssist | PassAssistOn;

export type HandoffCommand =
  | RequestHandoff
  | CancelHandoff
  | ReturnHandoff
  | CorrectReason
  | RequestPromise
  | KeepPromise
  | ReportConnection
  | CompleteHandoff
  | NoteContactReachable
  | AcceptOffer
  | DeclineOffer
  | ExtendOffer
  | OverrideHandoff
  | ReassignPromise
  | NoteOfferShown
  | ReturnStuck;

interface AskedOfPerson extends Asked {
  readonly employeeId: string;
}

export interface SetPresence extends AskedOfPerson {
  readonly type: 'set-presence';
  readonly availability: Availability;
  readonly activity: string;
  readonly expiresAt?: number | undefined;
}

export interface SetReachability extends AskedOfPerson {
  readonly type: 'set-reachability';
  readonly reachable: boolean;
}

export interface StartEngagement extends AskedOfPerson {
  readonly type: 'start-engagement';
  readonly engagementId: string;
  readonly channel: Channel;
  readonly expiresAt?: number | undefined;
}

export interface EndEngagement extends AskedOfPerson {
  readonly type: 'end-engagement';
  readonly engagementId: string;
}

export interface EndWrapUp extends AskedOfPerson {
  readonly type: 'end-wrap-up';
}

/** To join a team’s floor, or to leave it (or not to come). */
export interface AnswerFillIn extends AskedOfPerson {
  readonly type: 'answer-fill-in';
  readonly teamId: string;
  readonly joins: boolean;
}

export type PersonCommand = SetPresence | SetReachability | StartEngagement | EndEngagement | EndWrapUp | AnswerFillIn;

/** The directory's states, whole: applying one twice changes nothing, so their ids are not remembered. */
export interface SetEmployee {
  readonly type: 'set-employee';
  readonly commandId: string;
  readonly employee: EmployeeState;
}

export interface EraseEmployee {
  readonly type: 'erase-employee';
  readonly commandId: string;
  readonly employeeId: string;
}

export interface SetReason {
  readonly type: 'set-reason';
  readonly commandId: string;
  readonly reason: ReasonState;
}

export interface SetTeam {
  readonly type: 'set-team';
  readonly commandId: string;
  readonly team: TeamState;
}

export interface SetSite {
  readonly type: 'set-site';
  readonly commandId: string;
  readonly site: SiteState;
}

export interface SetWorkspace {
  readonly type: 'set-workspace';
  readonly commandId: string;
  readonly workspace: Pick<WorkspaceState, 'learnedRates'>;
}

export type DirectoryCommand = SetEmployee | EraseEmployee | SetReason | SetTeam | SetSite | SetWorkspace;

/** Who works at which pace is to be worked out anew, with what a plan says that work is worth; null: there is no plan. Asked for by the shell, about once an hour. */
export interface ReckonStaffing {
  readonly type: 'reckon-staffing';
  readonly commandId: string;
  readonly worths: readonly (readonly [kind: string, worth: number])[] | null;
}

/** Time has passed: does at most 500 of the things that are due. Ask `nextDue()` again afterwards. */
export interface Tick {
  readonly type: 'tick';
}
