import { MOST_DIFFERENCES, type DecidedAgain, type Difference } from '@sambung/simulation';

/** Whether the same engine decides the same, for a terminal. */
export function decidedAgainInWords({ compared, takenOver, differences }: DecidedAgain): string {
  const notCompared = takenOver === 0 ? '' : ` (${takenOver} more were taken over: nothing says what was asked)`;
  if (differences.length === 0)
    return `${compared} decisions were taken again, each exactly as it is recorded${notCompared}.`;
  const [first] = differences;
  const many =
    differences.length === MOST_DIFFERENCES ? `${MOST_DIFFERENCES}, and it was stopped there` : `${differences.length}`;
  return [
    `Of ${compared} decisions that were taken again${notCompared}, these came out otherwise: ${many}.`,
    ...(first ? inFull(first) : []),
    ...differences.slice(1).map((each) => `Decision ${headingOf(each)}`),
  ].join('\n');
}

function inFull(difference: Difference): string[] {
  return [
    `The first is decision ${headingOf(difference)}`,
    `  recorded: ${JSON.stringify(difference.recorded)}`,
    `  today:    ${JSON.stringify(difference.today)}`,
  ];
}

const headingOf = ({ version, now, command }: Difference): string =>
  `${version} of ${new Date(now).toISOString()} (${command.type})`;
