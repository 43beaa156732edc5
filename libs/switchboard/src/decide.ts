import type { Board } from './board/board';
import type { Command, Tick } from './commands';
import type { SwitchboardEvent } from './events';
import { acceptOffer } from './rules/accept-offer';
import { answerAssist, passAssistOn, withdrawAssist } from './rules/answer-assist';
import { cancelHandoff } from './rules/cancel-handoff';
import { completeHandoff } from './rules/complete-handoff';
import { correctReason } from './rules/correct-reason';
import { declineOffer } from './rules/decline-offer';
import { endWrapUp } from './rules/end-wrap-up';
import { endEngagement, startEngagement } from './rules/engagements';
import { answerFillIn } from './rules/fill-in';
import { keepPromise } from './rules/keep-promise';
import { extendOffer } from './rules/extend-offer';
import { overrideHandoff } from './rules/override-handoff';
import { reckonStaffing, setWorkspace } from './rules/rates';
import { reassignPromise } from './rules/reassign-promise';
import { noteOfferShown } from './rules/note-offer-shown';
import { reportConnection } from './rules/report-connection';
import { requestAssist } from './rules/request-assist';
import { requestHandoff } from './rules/request-handoff';
import { noteContactReachable, requestPromise } from './rules/request-promise';
import { returnHandoff, returnStuck } from './rules/return-handoff';
import { eraseEmployee, setEmployee, setReason, setSite, setTeam } from './rules/set-directory';
import { setPresence } from './rules/set-presence';
import { setReachability } from './rules/set-reachability';

export type Decidable = Exclude<Command, Tick>;
type Rule<Type extends Decidable['type']> = (
  board: Board,
  command: Extract<Decidable, { type: Type }>,
  now: number,
) => SwitchboardEvent[];

/** Every command and its rule. A rule reads the board, throws a DomainError to refuse, and answers with nothing where it is so already. */
const RULES: { readonly [Type in Decidable['type']]: Rule<Type> } = {
  'request-handoff': requestHandoff,
  'cancel-handoff': cancelHandoff,
  'return-handoff': returnHandoff,
  'correct-reason': correctReason,
  'request-promise': requestPromise,
  'keep-promise': keepPromise,
  'report-connection': reportConnection,
  'complete-handoff': completeHandoff,
  'note-contact-reachable': noteContactReachable,
  'accept-offer': acceptOffer,
  'decline-offer': declineOffer,
  'extend-offer': extendOffer,
  'override-handoff': overrideHandoff,
  'reassign-promise': reassignPromise,
  'note-offer-shown': noteOfferShown,
  'return-stuck': returnStuck,
  'request-assist': requestAssist,
  'withdraw-assist': withdrawAssist,
  'answer-assist': answerAssist,
  'pass-assist-on': passAssistOn,
  'set-presence': setPresence,
  'set-reachability': setReachability,
  'start-engagement': startEngagement,
  'end-engagement': endEngagement,
  'end-wrap-up': endWrapUp,
  'answer-fill-in': answerFillIn,
  'set-employee': setEmployee,
  'erase-employee': eraseEmployee,
  'set-reason': setReason,
  'set-team': setTeam,
  'set-site': setSite,
  'set-workspace': setWorkspace,
  'reckon-staffing': reckonStaffing,
};

/** What a command leads to by itself. @throws DomainError when it is refused */
export function decide(board: Board, command: Decidable, now: number): SwitchboardEvent[] {
  const rule = RULES[command.type] as Rule<Decidable['type']>;
  return rule(board, command, now);
}
