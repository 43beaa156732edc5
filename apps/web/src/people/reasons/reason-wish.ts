import type { Reason, ReasonBody } from '../../api/views';
import { criteriaOf, NOBODY_SAID, whoOf, type WhoWish } from './who-wish';

/** A reason as a form holds it. */
export interface ReasonWish {
  readonly nameId: string;
  readonly nameEn: string;
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
const HOLD_SECONDS = 30;

export const newStep = (): StepWish => ({ ...NOBODY_SAID, holdSeconds: HOLD_SECONDS, askAtOnce: 1, saysAtOnce: false });

const NEW: ReasonWish = {
  ...{ nameId: '', nameEn: '', answerId: '', answerEn: '', priority: 50, lastResort: '', active: true, hours: 24 },
  steps: [newStep()],
};

/** Undefined: a new one. A draft is written to be used. */
export function wishOf(reason: Reason | undefined): ReasonWish {
  if (!reason) return NEW;
  const { name, shortAnswer, priority, active, plan } = reason;
  return {
    ...{ nameId: name.id, nameEn: name.en, answerId: shortAnswer?.id ?? '', answerEn: shortAnswer?.en ?? '', priority },
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

/** What is saved under this key. */
export function bodyOf(wish: ReasonWish, key: string): ReasonBody {
  const { nameId, nameEn, answerId, answerEn, priority, active } = wish;
  const answer = { id: answerId.trim(), en: answerEn.trim() };
  return {
    ...{ key, name: { id: nameId.trim(), en: nameEn.trim() }, shortAnswer: answer.id === '' ? null : answer },
    ...{ priority, active, plan: planOf(wish) },
  };
}
