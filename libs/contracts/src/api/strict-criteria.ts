import { z } from 'zod';
import { Alternative, Conditions } from '../vocabulary';

const StrictConditions = z.strictObject(Conditions.shape);
/** An exclusion or an alternative that says nothing would exclude, or admit, everybody. */
const SaysSomething = { message: 'say at least one condition' };
const saysSomething = (conditions: object): boolean => Object.values(conditions).some((each) => each !== undefined);

const not = z.array(StrictConditions.refine(saysSomething, SaysSomething)).max(10).optional();
const StrictAlternative = z.strictObject({ ...Alternative.shape, not });

/** As the vocabulary's criteria, with unknown words refused: a misspelt criterion must not widen a step to everybody. */
export const StrictCriteria = z.strictObject({
  ...StrictAlternative.shape,
  anyOf: z.array(StrictAlternative.refine(saysSomething, SaysSomething)).min(1).max(10).optional(),
});
