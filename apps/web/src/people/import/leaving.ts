import type { ImportReport, Understanding } from '../../api/views';

export type Missing = NonNullable<ImportReport['missing']>;

/** Beyond these the service asks to be told how many of a hundred: half a file would empty a company. */
const FEW = 10;
const PERCENT = 25;
const percentOf = ({ people, here }: Missing): number => Math.ceil((100 * people) / here);

/** So many that the file is perhaps not whole. */
export const isMany = (missing: Missing): boolean => missing.people > FEW && percentOf(missing) > PERCENT;

/** The mapping by which those who are missing have left: about as many as somebody has seen, to the percent above it, and never fewer than the service allows unasked. Null: nobody has said so, and they stay. */
export function withLeaving(mapping: Understanding['mapping'], leaving: Missing | null): Understanding['mapping'] {
  if (!leaving) return mapping;
  const deactivateAtMost = Math.max(PERCENT, percentOf(leaving));
  return { ...mapping, employees: { ...(mapping['employees'] as object), missing: 'deactivate', deactivateAtMost } };
}
