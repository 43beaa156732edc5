import type { AsyncLocalStorage } from 'node:async_hooks';
import { ClsServiceManager } from 'nestjs-cls';
import type { Mishap } from './mishaps';
import { makeTimeVirtual } from './time/virtual-globals';
import type { Broken } from './watch/broken';
import { World } from './world';

/** How one seed ended. */
export interface Played {
  readonly seed: number;
  readonly broken: Broken | undefined;
  readonly steps: number;
  readonly handoffs: number;
  /** Every step, in words: the same for the same seed. */
  trace(): string[];
}

/** Plays the world of one seed to its end; nothing goes wrong in it but `only`, if that is given. One at a time: while it runs, time is the world's. */
export async function play(seed: number, only?: readonly Mishap[]): Promise<Played> {
  // Nobody makes requests here: what Node does at each promise to remember whose it is would cost an eighth of the time.
  (ClsServiceManager.getClsService()['als'] as AsyncLocalStorage<unknown>).disable();
  const world = new World(seed, only);
  const makeTimeReal = makeTimeVirtual(world.steps);
  const makeSchemasNew = world.poison.makeSchemasOld();
  try {
    const broken = await world.run();
    const { taken: steps } = world.steps;
    return { seed, broken, steps, handoffs: world.handoffs, trace: () => world.steps.trace };
  } finally {
    makeSchemasNew();
    makeTimeReal();
  }
}
