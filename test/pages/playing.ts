import type { Stage } from './stage';

/** Some five times what the longest one takes on a busy machine, and above the patience of `until`, which says what it waited for. */
const LONGEST_MS = 360_000;

interface Playing {
  /** Each builds on what the one before it left: where one broke off the others fail at once. */
  readonly inTurn?: boolean;
}

/**
 * An `it` for what is played on a stage: nothing on a page is waited for with a limit of its own, so the whole play has one. Of one that
 * breaks off it is said what its windows showed, and what it left is cleared away: the next one begins with nothing in hand.
 */
export function playing(stage: () => Stage, { inTurn = false }: Playing = {}) {
  let brokenOff: string | undefined;
  return (title: string, play: () => Promise<void>): void => {
    it(title, async () => {
      if (inTurn && brokenOff !== undefined) throw new Error(`It goes on from “${brokenOff}”, which broke off.`);
      try {
        await toItsEnd(play());
      } catch (error) {
        brokenOff ??= title;
        process.stderr.write(`\n“${title}” broke off before\n${await stage().shown()}\n`);
        await stage()
          .clearAway()
          .catch((left: unknown) => process.stderr.write(`What it left could not be cleared away: ${String(left)}\n`));
        throw error;
      }
    });
  };
}

async function toItsEnd(play: Promise<void>): Promise<void> {
  let curtain: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    curtain = setTimeout(() => {
      reject(new Error(`The play has not come to its end in ${LONGEST_MS / 1_000} s.`));
    }, LONGEST_MS);
  });
  await Promise.race([play, late]).finally(() => clearTimeout(curtain));
}
