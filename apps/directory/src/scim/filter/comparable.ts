import { DateTime } from 'luxon';
import { FilterInvalid } from '../scim.errors';
import type { Attribute } from '../schemas/attribute';
import type { Comparison, FilterValue } from './filter';

const EQUALITY: readonly Comparison[] = ['eq'];
const ORDER: readonly Comparison[] = ['eq', 'gt', 'ge', 'lt', 'le'];

/** The value as its attribute has it: times in UTC; `"true"` for a truth, as Entra ID sends it. Throws FilterInvalid for what cannot be compared so. */
export function comparable(
  path: string,
  { type }: Attribute,
  comparison: Comparison,
  value: NonNullable<FilterValue>,
): string | boolean {
  const refuse = (why: string): never => {
    throw new FilterInvalid(`“${path}” ${why}`);
  };
  switch (type) {
    case 'boolean': {
      if (!EQUALITY.includes(comparison)) return refuse('is true or false: it takes eq, ne and pr alone.');
      const said = String(value).toLowerCase();
      return said === 'true' || (said !== 'false' && refuse('is compared with true or false.'));
    }
    case 'dateTime': {
      if (!ORDER.includes(comparison)) return refuse('is a time: it takes eq, ne, gt, ge, lt, le and pr alone.');
      const at = typeof value === 'string' ? DateTime.fromISO(value, { zone: 'utc' }) : undefined;
      return at?.isValid ? at.toISO() : refuse('is compared with a time such as "2026-11-22T05:00:00Z".');
    }
    default:
      return typeof value === 'string' ? value : refuse('is a text: compare it with a text in double quotes.');
  }
}
