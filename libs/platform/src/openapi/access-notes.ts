import type { OpenAPIObject } from '@nestjs/swagger';
import { isForEmployees, type AccessRule } from '../access/access.decorator';
import { LONGEST_WHY, WHY_HEADER } from '../access/why';
import { METHODS } from './problem-responses';

const ACTING_FOR = {
  name: 'Sambung-Employee',
  in: 'header' as const,
  required: false,
  description: 'For API keys: id of the active employee for whom this is done. A person’s token must come without it.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,80}$' },
};

const WHY = {
  name: WHY_HEADER,
  in: 'header' as const,
  required: false,
  description: 'Why this is changed, kept in the audit. Percent-encoded UTF-8 where it is not ASCII.',
  schema: { type: 'string', maxLength: LONGEST_WHY },
};

/**
 * Says of every operation who may use it, where an API key names an employee, and where a reason may be given: integrators read the document, not the
 * guard.
 */
export function addAccess(document: OpenAPIObject, keepsWhy: boolean): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of METHODS.flatMap((method) => path[method] ?? [])) {
      if (keepsWhy && operation !== path.get) operation.parameters = [...(operation.parameters ?? []), WHY];
      const rule = (operation as { 'x-sambung-access'?: AccessRule })['x-sambung-access'];
      if (!rule) continue;
      operation.description = [operation.description, sentence(rule)].filter(Boolean).join('\n\n');
      if (rule.scopes.length > 0 && isForEmployees(rule))
        operation.parameters = [...(operation.parameters ?? []), ACTING_FOR];
    }
  }
  return document;
}

function sentence(rule: AccessRule): string {
  const devices = rule.devices ? ' Devices that signed in by code are let in.' : '';
  return `Roles: ${rule.roles.join(', ')}. API keys: ${keysIn(rule)}.${devices}`;
}

function keysIn(rule: AccessRule): string {
  if (rule.scopes.length === 0) return 'not let in';
  const scopes = `scope ${rule.scopes.join(' and ')}`;
  if (!isForEmployees(rule)) return rule.roles.includes('integration') ? scopes : 'not let in';
  return rule.roles.includes('integration')
    ? `${scopes}; for an employee with the header Sambung-Employee`
    : `${scopes}, for an employee named in the header Sambung-Employee`;
}
