import type { Speech } from '../language/use-language';

/** Fields that a column may be, in the order in which they are offered. */
export const FIELDS = [
  'externalId',
  'name',
  'firstName',
  'lastName',
  'roles',
  'team',
  'site',
  'manager',
  'deputy',
  'active',
  'workingHours',
  'timeZone',
  'extension',
  'phone',
  'email',
  'sip',
  'chat',
  'counter',
  'languages',
  'skills',
  'skillsAssessedOn',
  'skillsExpireOn',
  'skillsAssessor',
  'skillsGround',
  'skillsReference',
  'leaveFrom',
  'leaveUntil',
  'leaveKind',
  'wrapUpSeconds',
  'tags',
] as const;
type Field = (typeof FIELDS)[number];

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** What a field is called; a name that is none of a file's columns is shown as the API has it. */
export const fieldName = (name: string, t: Speech['t']): string => (isField(name) ? t(`field.${name}`) : name);
