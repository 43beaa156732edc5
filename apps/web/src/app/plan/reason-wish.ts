import type { Reason, ReasonBody } from '../../api/views';
import { criteriaOf, NOBODY_SAID, whoOf, type WhoWish } from './who-wish';

/** A reason as a form holds it. */
export interface ReasonWish {
  readonly nameId: string;
  readonly nameEn: string;
  /** What else people say who mean it, with commas between. */
  readonly alsoSaid: string;
  readonly answerId: string;
  readonly answerEn: string;
  readonly priority: number;
  /** An employee's id. */
  readonly lastResort: string;
  readonly active: boolean;
  readonly steps: StepWish[];
  /** So much of the past is played again where the plan is tried. */
  readonly hours: number;
}

export interface StepWish extends WhoWish {
  readonly holdSeconds: number;
  readonly askAtOnce: number;
  /** Whether that was said, or is what the installation does. */
  readonly saysAtOnce: boolean;
}

/** As many as a plan may have. */
export const MOST_STEPS = 10;
/** So much else people may say who mean it, each so long. */
export const MOST_SAID = 40;
export const LONGEST_SAID = 60;
const HOLD_SECONDS = 30;

export const newStep = (): StepWish => ({ ...NOBODY_SAID, holdSeconds: HOLD_SECONDS, askAtOnce: 1, saysAtOnce: false });

const NEW: ReasonWish = {
  ...{ nameId: '', nameEn: '', alsoSaid: '', answerId: '', answerEn: '', priority: 50, lastResort: '', active: true },
  hours: 24,
  steps: [newStep()],
};

/** Undefined: a new one. A draft is written to be used. */
export function wishOf(reason: Reason | undefined): ReasonWish {
  if (!reason) return NEW;
  const { name, shortAnswer, alsoSaid, priority, active, plan } = reason;
  return {
    ...{
      nameId: name.id,
      nameEn: name.en,
      alsoSaid: alsoSaid.join(', '),
      answerId: shortAnswer?.id ?? '',
      answerEn: shortAnswer?.en ?? '',
      priority,
    },
    ...{ lastResort: plan?.lastResort?.employeeId ?? '', active: active || !plan?.lastResort, hours: 24 },
    steps: (plan?.steps ?? []).map(({ criteria, holdSeconds, askAtOnce }) => ({
      ...{ ...whoOf(criteria), holdSeconds, askAtOnce: askAtOnce ?? 1, saysAtOnce: askAtOnce !== undefined },
    })),
  };
}

export const planOf = ({ steps, lastResort }: Pick<ReasonWish, 'steps' | 'lastResort'>): ReasonBody['plan'] => ({
  steps: steps.map(({ holdSeconds, askAtOnce, saysAtOnce, ...who }) => ({
    ...{ criteria: criteriaOf(who), holdSeconds },
    // As the installation has it, unless somebody chose otherwise.
    ...((saysAtOnce || askAtOnce !== 1) && { askAtOnce }),
  })),
  lastResort: { employeeId: lastResort },
});

/** Each of what people say: with commas between, or on lines of their own. */
export const eachSaid = (said: string): string[] =>
  said
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** What is saved under this key. Whoever writes it in one language alone is read in it by everybody. */
export function bodyOf(wish: ReasonWish, key: string): ReasonBody {
  const { nameId, nameEn, alsoSaid, answerId, answerEn, priority, active } = wish;
  const answer = { id: answerId.trim(), en: answerEn.trim() };
  return {
    ...{ key, name: { id: nameId.trim(), en: nameEn.trim() || nameId.trim() }, alsoSaid: eachSaid(alsoSaid) },
    shortAnswer: answer.id === '' ? null : answer,
    ...{ priority, active, plan: planOf(wish) },
  };
}

/** What a reason is called and whether it can be chosen, where that is not what is changed. What else people say stays because it is left out. */
export const asItIs = ({ key, name, shortAnswer, priority, active }: Reason): Omit<ReasonBody, 'plan'> => ({
  ...{ key, name, shortAnswer, priority, active },
});
