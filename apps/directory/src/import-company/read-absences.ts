import { importProblem, type Absence } from '@sambung/contracts';
import type { RowReport } from './problem-list';
import { NOTHING, readDate, split } from './read-date';
import type { CellOf, ReadValue, Rule } from './rule';

interface AbsenceRules {
  readonly leaveFrom?: Rule;
  readonly leaveUntil?: Rule;
  readonly leaveKind?: Rule;
}

/** Words for kinds of absence, in both languages; the first that is found within the cell counts. */
const KINDS: readonly (readonly [word: string, kind: Absence['kind']])[] = [
  ['sakit', 'sick'],
  ['sick', 'sick'],
  ['ill', 'sick'],
  ['training', 'training'],
  ['pelatihan', 'training'],
  ['diklat', 'training'],
  ['cuti', 'leave'],
  ['leave', 'leave'],
  ['libur', 'leave'],
  ['holiday', 'leave'],
  ['vacation', 'leave'],
];

/** When somebody is away: `10/12/2026` to `14/12/2026`, several of each with the list separator between them. An empty cell is no absence. */
export function readAbsences(rules: AbsenceRules, cellOf: CellOf, report: RowReport, separator: string): Absence[] {
  if (!rules.leaveFrom) return [];
  const cellsOf = (rule: Rule | undefined): ReadValue[] => split(rule?.read(cellOf), separator);
  const [from, until, kinds] = [cellsOf(rules.leaveFrom), cellsOf(rules.leaveUntil), cellsOf(rules.leaveKind)];
  if (until.length > from.length) {
    report.problem(rules.leaveUntil?.read(cellOf) ?? NOTHING, importProblem('absence.more-last-days'));
    return [];
  }
  return from.flatMap((first, index) => {
    const kind = kinds[index] ?? kinds[0];
    const absence = readOne(first, until[index] ?? NOTHING, report);
    return absence ? { ...absence, kind: kindOf(kind && translated(rules.leaveKind, kind.text)) } : [];
  });
}

function readOne(first: ReadValue, last: ReadValue, report: RowReport): Omit<Absence, 'kind'> | undefined {
  const from = readDate(first, report);
  const until = last.text === '' ? null : readDate(last, report);
  if (from === undefined || until === undefined) return undefined;
  if (until !== null && until < from) {
    report.problem(last, importProblem('absence.backwards', { from }));
    return undefined;
  }
  if (until === null) report.warning(first, importProblem('absence.open'));
  return { from, until };
}

function kindOf(text: string | undefined): Absence['kind'] {
  const said = text?.toLowerCase() ?? 'leave';
  return KINDS.find(([word, kind]) => said === kind || said.includes(word))?.[1] ?? 'other';
}

const translated = (rule: Rule | undefined, text: string): string => rule?.translate(text) ?? text;
