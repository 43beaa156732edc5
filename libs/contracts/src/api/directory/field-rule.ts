import { z } from 'zod';
import { chosen } from './chosen';

const Scalar = z
  .union([z.string(), z.number(), z.boolean()], 'write a text, a number, or true or false')
  .transform(String);
/** A header of the file, or of a joined one: `department.department_name`; or several: `{country_id} {state_province}`. */
const Column = z.string().trim().min(1).max(200);
const fromColumn = {
  column: Column,
  /** Translates what stands in the cell: `{ SA_REP: sales-representative }`. */
  values: z.record(z.string(), Scalar).optional(),
  /** For what `values` does not name. Without it, such a cell is refused (or, where keys are expected, read as a key). */
  otherwise: Scalar.optional(),
  /** For an empty cell. */
  default: Scalar.optional(),
  /** Only the last digits of the cell: an extension out of a telephone number. */
  lastDigits: z.int().min(1).max(15).optional(),
};

const Text = z.string().trim().min(1).max(500);
const FixedValue = z.strictObject({ value: Scalar });
const FromColumn = z.strictObject(fromColumn);

/** Where a value comes from: a column, a template `"{first_name} {last_name}"`, a fixed value, or a column with a translation. */
export const FieldRule = chosen((rule) => {
  if (typeof rule !== 'object' || rule === null) return Text;
  return 'value' in rule ? FixedValue : FromColumn;
});
export type FieldRule = z.infer<typeof FieldRule>;

const PhoneFromColumn = z.strictObject({
  ...fromColumn,
  /** How national numbers are read: a region such as `ID`, fixed or from a column. Without it, the workspace’s. */
  region: FieldRule.optional(),
  /** The numbers begin with their country’s calling code, without a plus sign. */
  international: z.boolean().optional(),
});

/** A telephone number: normalised to E.164 where it can be; what cannot is kept as it is written, with a warning. */
export const PhoneRule = chosen((rule) => (typeof rule === 'object' && rule !== null ? PhoneFromColumn : Text));
export type PhoneRule = z.infer<typeof PhoneRule>;

/** Rows of another file, found by a value of this row. The alias stands before the dot in `alias.column`. */
export const Join = z.strictObject({
  file: z.string().min(1).max(200),
  /** Column of this file (or of an earlier join). */
  on: Column,
  /** Column of the other file; unique there. */
  key: Column,
  /** Whether a row may go without: an empty or unknown value gives empty cells instead of a refusal. An empty value is always allowed. */
  optional: z.boolean().default(false),
});
export type Join = z.infer<typeof Join>;
