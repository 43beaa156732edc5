import { z } from 'zod';
import { Alternative, Conditions, type Criteria } from '../vocabulary';

const StrictConditions = z.strictObject(Conditions.shape);
/** An exclusion or an alternative that says nothing would exclude, or admit, everybody. */
const SaysSomething = { message: 'say at least one condition' };
const saysSomething = (conditions: object): boolean => Object.values(conditions).some((each) => each !== undefined);

const not = z.array(StrictConditions.refine(saysSomething, SaysSomething)).max(10).optional();
const StrictAlternative = z.strictObject({ ...Alternative.shape, not });

/** Each person is held to all that is said, whenever it is asked for anew: without a bound one handoff could stop the switchboard of a large company for seconds. */
export const MOST_SAID = 200;

/** How many things criteria say: each condition is one, and of a list each entry. */
function thingsSaid({ anyOf = [], not = [], ...conditions }: Criteria): number {
  const inLists = [...anyOf, ...not].map(thingsSaid);
  const here = Object.values(conditions)
    .flat()
    .filter((each) => each !== undefined).length;
  return inLists.reduce((sum, each) => sum + each, here);
}

/** As the vocabulary's criteria, with unknown words refused: a misspelt criterion must not widen a step to everybody. */
export const StrictCriteria = z
  .strictObject({
    ...StrictAlternative.shape,
    anyOf: z.array(StrictAlternative.refine(saysSomething, SaysSomething)).min(1).max(10).optional(),
  })
  .refine((criteria) => thingsSaid(criteria) <= MOST_SAID, {
    message: `say at most ${String(MOST_SAID)} things in all, alternatives and exclusions included`,
  });
