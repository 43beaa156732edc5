import type { Board } from '../board/board';
import { type Handoff, type Joined, isExcluded } from '../board/handoff';
import type { Person } from '../board/person';
import type { HandoffOffered, HandoffQueued } from '../events';
import { isBreak } from '../board/working-hours';
import { ANYBODY, type Conditions, meets } from '../matching/conditions';
import { partOf, partOfFillIn } from '../matching/considered';
import { type Requirement, fits } from '../matching/requirement';
import { personOf, requirementOf } from '../matching/stages';

/** What somebody lacks of what is asked for. `one-of-several`: none of the alternatives; `ruled-out`: what the plan excludes. */
export type Lack = keyof typeof LACKS | 'channel' | 'one-of-several' | 'ruled-out';

const LACKS = {
  person: 'people',
  role: 'roles',
  team: 'teams',
  skill: 'skills',
  language: 'languages',
  site: 'sites',
  tag: 'tags',
  authority: 'authorities',
} as const satisfies Record<string, keyof Conditions>;

/** What keeps somebody who fits from being asked. */
export type NotFree = 'unreachable' | 'off-shift' | 'paused' | 'in-wrap-up' | 'at-capacity';

/** What kept somebody from being asked, as it stood then. */
export interface Held {
  readonly code: NotFree;
  /** What they had said that they do, or was said of them; of who was paused or not connected. */
  readonly activity?: string;
  /** By the clock, ms: when that was to end. */
  readonly until?: number;
  /** Off shift, and back on the same day. */
  readonly onBreak?: true;
}

/**
 * Why somebody was not asked by one decision. `later`: they fit a step that had not joined yet; `inner-first`: they could have been asked, and somebody of
 * an inner step goes before; `others-first`: they could have been asked as well, and the order of the policy put another first.
 */
export type WhyNot =
  | { readonly code: 'asked' | 'unknown' | 'inactive' }
  | { readonly code: 'sent-it' | 'has-contact' | 'excluded' | 'being-asked' | 'tried' }
  | { readonly code: 'later' | 'inner-first' | 'others-first' }
  | Held
  | { readonly code: 'does-not-fit'; readonly lacks: readonly Lack[] };

/** Of a decision that is about to be applied to the board: why it was not them. */
export function whyNot(board: Board, event: HandoffOffered | HandoffQueued, employeeId: string): WhyNot {
  if (event.type === 'handoff-offered' && event.receiverId === employeeId) return { code: 'asked' };
  const handoff = board.handoffs.get(event.handoffId);
  const person = board.people.get(employeeId);
  if (!handoff || !person) return { code: 'unknown' };
  if (!person.active || person.erased) return { code: 'inactive' };
  return whyNever(handoff, employeeId) ?? whyNotAtAStage(handoff, person, event);
}

/** Whatever is asked for, they are not asked for this contact. */
function whyNever(handoff: Handoff, employeeId: string): WhyNot | undefined {
  if (!isExcluded(handoff, employeeId)) return undefined;
  if (employeeId === handoff.senderId) return { code: 'sent-it' };
  if (employeeId === handoff.holderId) return { code: 'has-contact' };
  if (handoff.asked.excludedIds?.includes(employeeId)) return { code: 'excluded' };
  return { code: handoff.tried?.has(employeeId) ? 'tried' : 'being-asked' };
}

function whyNotAtAStage(handoff: Handoff, person: Person, event: HandoffOffered | HandoffQueued): WhyNot {
  const at = handoff.joined.findIndex(({ people }) => fits(person, people.requirement));
  const joined = handoff.joined[at];
  if (!joined) return whyNotYet(handoff, person);
  const standing = standingIn(joined, person);
  if (standing !== undefined) return heldBy(standing, person, event.at);
  const chosen = event.type === 'handoff-offered' ? handoff.joined.findIndex((each) => isAt(each, event)) : -1;
  return { code: chosen >= 0 && chosen < at ? 'inner-first' : 'others-first' };
}

const isAt = ({ stage, personId }: Joined, { stage: at, receiverId }: HandoffOffered): boolean =>
  stage.kind === at.kind &&
  stage.number === at.number &&
  stage.withoutLanguage === at.withoutLanguage &&
  (personId === undefined || personId === receiverId);

const NOT_FREE: Readonly<Partial<Record<ReturnType<typeof partOf>, NotFree>>> = {
  ...{ atCapacity: 'at-capacity', inWrapUp: 'in-wrap-up', offShift: 'off-shift' },
  ...{ paused: 'paused', unreachable: 'unreachable' },
};

/** What kept somebody who fits from being asked; undefined where nothing did. */
function standingIn({ people }: Joined, person: Person): NotFree | undefined {
  const free = (person.freeOn & people.bit) !== 0;
  return NOT_FREE[people.requirement.fillIn ? partOfFillIn(person, free) : partOf(person, free)];
}

function heldBy(code: NotFree, person: Person, at: number): Held {
  const { activity, presenceExpiresAt, wrapUpUntil, shiftUntil, profile } = person;
  switch (code) {
    case 'at-capacity':
      return { code };
    case 'in-wrap-up':
      return { code, ...ending(wrapUpUntil) };
    case 'off-shift':
      return { code, ...(isBreak(profile.workingHours, at) && { onBreak: true }), ...ending(shiftUntil) };
    case 'paused':
    case 'unreachable':
      return { code, activity, ...ending(presenceExpiresAt) };
  }
}

const ending = (until: number | undefined): Pick<Held, 'until'> => (until === undefined ? {} : { until });

/** A step that has not joined may ask for them; else what they lack of what the step asks for that they come nearest to. */
function whyNotYet(handoff: Handoff, person: Person): WhyNot {
  const steps = handoff.plan.steps.map((_, index) => ({ kind: 'step', number: index + 1 }) as const);
  const stages = [...steps, ...(handoff.asked.assist ? [] : [{ kind: 'last-resort', number: 1 } as const])];
  const wanted = stages.map((stage) => requirementOf(handoff, stage, personOf(handoff, stage)));
  if (wanted.some((requirement) => fits(person, requirement))) return { code: 'later' };
  const lacks = [...handoff.joined.map(({ people }) => people.requirement), ...wanted].map((requirement) =>
    lacksOf(person, requirement),
  );
  // What asks for one person by name says nothing of what others lack, unless nothing else was asked for.
  const ofMany = lacks.filter((each) => !each.includes('person'));
  const [nearest = []] = (ofMany.length > 0 ? ofMany : lacks).sort((a, b) => a.length - b.length);
  return { code: 'does-not-fit', lacks: nearest };
}

function lacksOf(person: Person, requirement: Requirement): Lack[] {
  const { profile, floor } = person;
  const { all, not, anyOf, channel } = requirement;
  const lacks: Lack[] = [];
  for (const [lack, part] of Object.entries(LACKS))
    if (!meets(profile, { ...ANYBODY, [part]: all[part] }, floor)) lacks.push(lack as Lack);
  const onItsWay: Requirement = { ...requirement, all: ANYBODY, not: [], anyOf: [] };
  const servesIt = fits(person, onItsWay) && meets(profile, { ...ANYBODY, serves: all.serves }, floor);
  if (!servesIt && channel !== 'assist') lacks.push('channel');
  if (not.some((excluded) => meets(profile, excluded, floor))) lacks.push('ruled-out');
  const meetsAny = (group: Requirement['anyOf'][number]): boolean =>
    group.some((clause) => fits(person, { ...onItsWay, ...clause }));
  if (servesIt && !anyOf.every(meetsAny)) lacks.push('one-of-several');
  return lacks;
}
