import type { AuditEntry } from '../../api/views';
import { dayInWords, timeInWords } from '../../language/times';
import type { Speech } from '../../language/use-language';

/** What a value says at a glance, or that it is more than a line can say: then the whole of it is folded away. */
export type InWords = { readonly text: string } | { readonly folded: string };

/** What the directory calls its things by. */
export const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
/** Longer than this nobody reads it beside other changes. */
const GLANCE = 120;

/** Of a value as the audit kept it; `named` knows what an id stands for. */
export function valueInWords(
  value: unknown,
  { t, said, language }: Pick<Speech, 't' | 'said' | 'language'>,
  named: (id: string) => string | undefined,
): InWords {
  const plain = (each: unknown): string | undefined => {
    if (each === null || each === undefined || each === '') return t('audit.nothing');
    if (typeof each === 'boolean') return t(each ? 'audit.yes' : 'audit.no');
    if (typeof each === 'number') return String(each);
    if (typeof each === 'string') {
      if (ID.test(each)) return named(each) ?? t('audit.unnamed');
      if (DAY.test(each)) return dayInWords(each, language);
      return MOMENT.test(each) ? timeInWords(each, language) : (named(each) ?? each);
    }
    return isInBoth(each) ? said(each) : undefined;
  };
  const parts = Array.isArray(value) ? value.map(plain) : [plain(value)];
  const text = parts.length === 0 ? t('audit.nothing') : parts.join(', ');
  return parts.includes(undefined) || text.length > GLANCE ? { folded: JSON.stringify(value, null, 1) } : { text };
}

function isInBoth(value: unknown): value is { id: string; en: string } {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.length === 2 && keys.includes('id') && keys.includes('en');
}

/** Whether an import was asked only what it would change. */
export const isCheck = ({ kind, changes }: Pick<AuditEntry, 'kind' | 'changes'>): boolean =>
  kind === 'import' &&
  changes.some(({ field, ...values }) => {
    const counts: unknown = field === 'counts' && 'after' in values ? values.after : undefined;
    return typeof counts === 'object' && counts !== null && 'dryRun' in counts && counts.dryRun === true;
  });
