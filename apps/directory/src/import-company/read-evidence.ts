import { importProblem, type AssessmentGround } from '@sambung/contracts';
import type { Levels } from '../domain/employee';
import { lastDayOf } from '../domain/skills/last-day';
import type { RowReport } from './problem-list';
import { NOTHING, readDate, split } from './read-date';
import type { CellOf, ReadValue, Rule } from './rule';

export interface EvidenceRules {
  readonly skillsAssessedOn?: Rule;
  readonly skillsExpireOn?: Rule;
  readonly skillsAssessor?: Rule;
  readonly skillsGround?: Rule;
  readonly skillsReference?: Rule;
}

/** Somebody has looked, as one row says. Days are `2026-12-31`. */
export interface ReadEvidence {
  readonly skill: string;
  readonly level: number;
  readonly ground: AssessmentGround;
  readonly assessedOn: string;
  readonly expiresOn: string | null;
  /** Whether the row says the end, or the skill does. */
  readonly saysEnd: boolean;
  readonly assessor: string | null;
  readonly reference: string | null;
}

/** What holds for every row. */
export interface EvidenceAround {
  readonly separator: string;
  /** Where the workspace is. */
  readonly today: string;
  /** By skill, how long an assessment holds that does not say so itself; null: without end. */
  readonly validMonths: ReadonlyMap<string, number | null>;
}

/** Words for grounds, in both languages; the first that is found within the cell counts. */
const GROUNDS: readonly (readonly [word: string, ground: AssessmentGround])[] = [
  ['sertifi', 'certificate'],
  ['certifi', 'certificate'],
  ['licen', 'certificate'],
  ['lisensi', 'certificate'],
  ['diri', 'self-declared'],
  ['self', 'self-declared'],
  ['atasan', 'manager'],
  ['manajer', 'manager'],
  ['manager', 'manager'],
  ['rekan', 'colleague'],
  ['colleague', 'colleague'],
  ['uji', 'test'],
  ['tes', 'test'],
  ['exam', 'test'],
  ['pelatihan', 'training'],
  ['diklat', 'training'],
  ['training', 'training'],
];
const LONGEST = { assessor: 120, reference: 200 } as const;

type Cells = Readonly<Record<keyof EvidenceRules, readonly ReadValue[]>>;

/**
 * What shows the skills of a row, in the order in which its cell `skills` names them; one value alone holds for them all. A skill without a day of its assessment is
 * merely stated. The day is never today’s by default: the same file tomorrow would be another assessment.
 */
export function readEvidence(
  rules: EvidenceRules,
  levels: Levels,
  cellOf: CellOf,
  report: RowReport,
  around: EvidenceAround,
): ReadEvidence[] {
  const cells = cellsOf(rules, cellOf, around.separator);
  const skills = Object.entries(levels);
  for (const values of Object.values(cells)) {
    const [first] = values;
    if (first && values.length > Math.max(1, skills.length))
      report.problem(first, importProblem('evidence.more-than-skills'));
  }
  return skills.flatMap(([skill, level], index) => {
    const at = (name: keyof EvidenceRules): ReadValue =>
      (cells[name].length === 1 ? cells[name][0] : cells[name][index]) ?? NOTHING;
    return readOne({ skill, level }, at, report, around);
  });
}

function cellsOf(rules: EvidenceRules, cellOf: CellOf, separator: string): Cells {
  const of = (rule: Rule | undefined): ReadValue[] =>
    split(rule?.read(cellOf), separator).map((value) => ({
      ...value,
      text: rule?.translate(value.text) ?? value.text,
    }));
  return {
    skillsAssessedOn: of(rules.skillsAssessedOn),
    skillsExpireOn: of(rules.skillsExpireOn),
    skillsAssessor: of(rules.skillsAssessor),
    skillsGround: of(rules.skillsGround),
    skillsReference: of(rules.skillsReference),
  };
}

function readOne(
  stated: { readonly skill: string; readonly level: number },
  at: (name: keyof EvidenceRules) => ReadValue,
  report: RowReport,
  around: EvidenceAround,
): ReadEvidence[] {
  const [day, end] = [at('skillsAssessedOn'), at('skillsExpireOn')];
  if (day.text === '') {
    const more = [end, at('skillsAssessor'), at('skillsReference')].find(({ text }) => text !== '');
    if (more) report.problem(more, importProblem('evidence.no-day', { skill: stated.skill }));
    return [];
  }
  const days = readDays(day, end, report, around.today);
  if (!days) return [];
  const months = around.validMonths.get(stated.skill) ?? null;
  const usual = months === null ? null : lastDayOf(days.assessedOn, months);
  return [
    {
      ...stated,
      ground: groundOf(at('skillsGround').text),
      assessedOn: days.assessedOn,
      expiresOn: days.expiresOn ?? usual,
      saysEnd: days.expiresOn !== undefined,
      assessor: at('skillsAssessor').text.slice(0, LONGEST.assessor) || null,
      reference: at('skillsReference').text.slice(0, LONGEST.reference) || null,
    },
  ];
}

/** Undefined (reported) where a day is none, is to come, or the last one lies before the first. */
function readDays(
  day: ReadValue,
  end: ReadValue,
  report: RowReport,
  today: string,
): { readonly assessedOn: string; readonly expiresOn: string | undefined } | undefined {
  const assessedOn = readDate(day, report);
  const expiresOn = end.text === '' ? undefined : readDate(end, report);
  if (assessedOn === undefined || (expiresOn === undefined && end.text !== '')) return undefined;
  if (assessedOn > today) report.problem(day, importProblem('evidence.to-come', { today }));
  if (expiresOn !== undefined && expiresOn < assessedOn)
    report.problem(end, importProblem('evidence.backwards', { from: assessedOn }));
  return { assessedOn, expiresOn };
}

function groundOf(text: string): AssessmentGround {
  const said = text.toLowerCase();
  return GROUNDS.find(([word]) => said.includes(word))?.[1] ?? 'other';
}
