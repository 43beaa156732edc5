import { createContext } from 'react';

/** Asked before somebody goes: goes at once where nothing is lost, else when they say so. */
export type Guard = (go: () => void) => void;

/** Of everything that is open. */
export const EVERYWHERE = new Set<Guard>();

/** Those of the dialog that something stands in: closing it asks them alone. */
export const InDialog = createContext<Set<Guard> | null>(null);

/** Goes, as soon as each of these lets it. */
export const leave = (go: () => void, guards: ReadonlySet<Guard> = EVERYWHERE): void => {
  [...guards].reduceRight<() => void>(
    (then, guard) => () => {
      guard(then);
    },
    go,
  )();
};
