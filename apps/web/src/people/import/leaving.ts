import type { ImportReport, Understanding } from '../../api/views';

export type Missing = NonNullable<ImportReport['missing']>;

/** Beyond these the service asks to be told how many of a hundred: half a file would empty a company. */
const FEW = 10;
const PERCENT = 25;
const percentOf = ({ people, here }: Missing): number => Math.ceil((100 * people) / here);

/** So many that the file is perhaps not whole. */
export const isMany = (missing: Missing): boolean => missing.people > FEW && percentOf(missing) > PERCENT;

/** The mapping by which those who are missing have left: as many as somebody has seen, no more. Null: nobody has said so, and they stay. */
export function withLeaving(mapping: Understanding['mapping'], leaving: Missing | null): Understanding['mapping'] {
  if (!leaving) return mapping;
  const deactivateAtMost = Math.max(PERCENT, percentOf(leaving));
  return { ...mapping, employees: { ...(mapping['employees'] as object), missing: 'deactivate', deactivateAtMost } };
}
