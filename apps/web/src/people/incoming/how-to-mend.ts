/** What helps against a refusal of an identity provider’s request, by its code (docs/ERRORS.md). */
export function howToMend(code: string): 'value' | 'taken' | 'gone' | 'plan' | 'again' | 'mapping' {
  if (['scim.not-unique', 'employee.external-id-taken', 'catalogue.key-taken'].includes(code)) return 'taken';
  if (code === 'scim.not-found') return 'gone';
  if (code === 'employee.named-in-plans') return 'plan';
  if (['internal', 'scim.version-stale', 'version.stale'].includes(code) || code.startsWith('service.')) return 'again';
  const isValue = code === 'scim.value-invalid' || code.startsWith('directory.') || code.startsWith('employee.');
  return isValue ? 'value' : 'mapping';
}
