import type { Matter, Reason } from '../api/views';

/**
 * What they may want, the likeliest first. Reasons whose name holds what was typed, in either language, come before those that the words mean: what is
 * found later never takes the place of what is seen already. Without words all of them, first those that what they have told means.
 */
export function likelyReasons(
  typed: string,
  reasons: readonly Reason[],
  matters: readonly Pick<Matter, 'kind' | 'key'>[],
): Reason[] {
  const meant = matters
    .filter(({ kind }) => kind === 'reason')
    .flatMap(({ key }) => reasons.filter((reason) => reason.key === key));
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...new Set([...meant, ...reasons])];
  const called = reasons.filter(({ name }) => [name.id, name.en].some((each) => each.toLowerCase().includes(wanted)));
  return [...new Set([...called, ...meant])];
}
