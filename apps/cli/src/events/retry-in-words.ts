import type { RetryAnswer } from '@sambung/outbox';

/** What the service said, for an operator; `well` when nothing of the subject is left aside. */
export function inWords(record: number, answer: RetryAnswer): { readonly sentence: string; readonly well: boolean } {
  switch (answer.outcome) {
    case 'tried':
      return tried(answer);
    case 'over':
      return {
        sentence:
          'It is over: it was answered, or the handoff had ended, meanwhile. Nothing was applied, and nothing of it is left aside.',
        well: true,
      };
    case 'not-parked':
      return { sentence: `Record ${record} had been retried, discarded or superseded already.`, well: true };
    case 'failed':
      return {
        sentence: `It could not be tried (${answer.because}); nothing has changed. The service’s log says more.`,
        well: false,
      };
  }
}

function tried({ applied, left, because }: Extract<RetryAnswer, { outcome: 'tried' }>) {
  const done = `${applied} applied.`;
  if (left === 0) return { sentence: done, well: true };
  const why = because === null ? '' : ` (${because}; the column "error" of the table "parked" says more)`;
  return { sentence: `${done} ${left} left aside: the first of them still cannot be applied${why}.`, well: false };
}

/** Nobody answered in time; the request outlives this command. */
export const notYet = ({ group, wait }: { readonly group: string; readonly wait: number }): string =>
  `${group} has not answered within ${wait} s. The request stays in its database, and is done when ${group} runs and reaches it. ` +
  'See `sambung parked list` later.';
