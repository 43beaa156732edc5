import type { BilingualText, DepartmentRow, HandoverFigures, PersonRow, ReasonRow } from '@sambung/contracts';
import type { FiguresRow } from '../persistence/handover-figures';
import type { ReportTeam } from '../persistence/report-names';

const NOTHING: HandoverFigures = {
  ...{ handedOver: 0, reasonCorrected: 0, completed: 0, promiseKept: 0, returned: 0, cancelled: 0, open: 0 },
  ...{ helped: 0, notHelped: 0, sale: 0, acceptedWithinMedian: null, acceptedWithinP90: null },
  promises: { made: 0, keptInTime: 0, keptLate: 0, open: 0 },
};

export const ofAll = (counted: readonly FiguresRow[]): HandoverFigures =>
  counted.find((row) => row.of === 'all')?.figures ?? NOTHING;

const only = (counted: readonly FiguresRow[], of: FiguresRow['of']): FiguresRow[] =>
  counted.filter((row) => row.of === of);

/** What is put together: small departments, people of no department, and departments that are not known (any more). */
export const OTHERS: BilingualText = {
  id: 'Departemen kecil dan tanpa departemen',
  en: 'Small departments, and people of none',
};

/**
 * By number of handoffs; those that handed nothing over are left out.
 * @param teams those that stand by themselves
 * @param others how many people work in what is put together
 */
export function departmentRows(
  counted: readonly FiguresRow[],
  teams: readonly ReportTeam[],
  others: number,
): DepartmentRow[] {
  return only(counted, 'team').map(({ id: teamId, figures }) => {
    const { name, people } = teams.find((each) => each.teamId === teamId) ?? { name: OTHERS, people: others };
    const perPerson = people > 0 ? Math.round((100 * figures.handedOver) / people) / 100 : null;
    return { teamId, name, people, perPerson, figures };
  });
}

/** Every reason that was asked for, or turned out to be the right one. */
export function reasonRows(
  counted: readonly FiguresRow[],
  reasons: readonly { readonly reasonId: string; readonly key: string; readonly name: BilingualText }[],
): ReasonRow[] {
  const now = new Map(only(counted, 'reason').map(({ id, figures }) => [id ?? '', figures]));
  const asked = new Map(only(counted, 'asked-reason').map(({ id, figures }) => [id ?? '', figures]));
  return [...new Set([...now.keys(), ...asked.keys()])].map((reasonId) => {
    const reason = reasons.find((each) => each.reasonId === reasonId);
    const { handedOver: askedFor, reasonCorrected: correctedAway } = asked.get(reasonId) ?? NOTHING;
    const figures = now.get(reasonId) ?? NOTHING;
    const names = { key: reason?.key ?? null, name: reason?.name ?? null };
    return { reasonId, ...names, askedFor, correctedAway, correctedTo: figures.reasonCorrected, figures };
  });
}

/** Everybody whose manager asks, also those who handed nothing over: that is news too. */
export function personRows(
  counted: readonly FiguresRow[],
  people: readonly { readonly employeeId: string; readonly name: string }[],
): PersonRow[] {
  const bySender = new Map(only(counted, 'sender').map(({ id, figures }) => [id, figures]));
  return people.map((person) => ({ ...person, figures: bySender.get(person.employeeId) ?? NOTHING }));
}
