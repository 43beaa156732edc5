import type { EventData, EventName } from '@sambung/contracts';

type Employee = EventData<'employee.changed'>;
export type Said = {
  [Name in EventName]: { readonly name: Name; readonly subject: string; readonly data: EventData<Name> };
}[EventName];

const role = (key: string, office: 'front' | 'back') => ({ role: key, office, name: { id: key, en: key } });

/** An employee, valid by default: sells, at any hour, one thing at a time. */
export function anEmployee(employeeId: string, changes: Partial<Employee> = {}): Said {
  const data: Employee = {
    employeeId,
    name: `${employeeId[0]?.toUpperCase()}${employeeId.slice(1)}`,
    active: true,
    roles: [role('sales', 'front')],
    teamId: null,
    siteId: null,
    managerId: 'maya',
    deputyId: null,
    skills: [],
    languages: [{ language: 'id', level: 5 }],
    contactPoints: {},
    workingHours: null,
    capacity: { units: 1, weights: { phone: 1 } },
    wrapUpSeconds: 0,
    ...changes,
  };
  return { name: 'employee.changed', subject: employeeId, data };
}

export function aReason(key: string, holdSeconds = 60): Said {
  return {
    name: 'reason.changed',
    subject: `reason-${key}`,
    data: {
      reasonId: `reason-${key}`,
      key,
      name: { id: `Ingin ${key}`, en: `Wants to ${key}` },
      shortAnswer: null,
      priority: 50,
      plan: { steps: [{ criteria: { role: 'sales' }, holdSeconds }], lastResort: { employeeId: 'maya' } },
      active: true,
    },
  };
}

/** Ani keeps the books and sends; Sari and Budi sell; Maya manages and is never there. */
export const COMPANY: readonly Said[] = [
  aReason('buy'),
  aReason('unclear'),
  anEmployee('maya', { roles: [role('manager', 'front')], managerId: null }),
  anEmployee('ani', { roles: [role('accountant', 'back')] }),
  anEmployee('sari'),
  anEmployee('budi'),
];

const now = (): string => new Date().toISOString();

export const available = (employeeId: string): Said => ({
  name: 'presence.set',
  subject: employeeId,
  data: { employeeId, availability: 'Available', activity: 'Available', receivedAt: now() },
});

export const reachable = (employeeId: string, isReachable = true): Said => ({
  name: 'reachability.changed',
  subject: employeeId,
  data: { employeeId, reachable: isReachable, receivedAt: now() },
});

/** They are at work and their desk is open. */
export const atWork = (...employees: readonly string[]): Said[] =>
  employees.flatMap((employeeId) => [reachable(employeeId), available(employeeId)]);

export function requested(handoffId: string, changes: Partial<EventData<'handoff.requested'>> = {}): Said {
  return {
    name: 'handoff.requested',
    subject: handoffId,
    data: {
      handoffId,
      senderId: 'ani',
      reasonId: 'reason-buy',
      channel: 'phone',
      upset: false,
      contact: { kind: 'customer', tier: 0, reachable: true },
      holdSeconds: 90,
      requestedAt: now(),
      ...changes,
    },
  };
}

const asked = (handoffId: string, byId: string, receivedAt = now()) => ({ handoffId, byId, receivedAt });

export const accepted = (handoffId: string, byId: string, offer = 1, receivedAt = now()): Said => ({
  name: 'offer.acceptance-requested',
  subject: handoffId,
  data: { ...asked(handoffId, byId, receivedAt), offerId: `${handoffId}.${offer}` },
});

export const declined = (handoffId: string, byId: string, offer = 1): Said => ({
  name: 'offer.decline-requested',
  subject: handoffId,
  data: { ...asked(handoffId, byId), offerId: `${handoffId}.${offer}`, because: 'busy' },
});

export const connected = (handoffId: string, byId: string): Said => ({
  name: 'connection.reported',
  subject: handoffId,
  data: { ...asked(handoffId, byId), what: 'connected' },
});

export const completed = (handoffId: string, byId: string): Said => ({
  name: 'handoff.completion-reported',
  subject: handoffId,
  data: { ...asked(handoffId, byId), outcome: 'sale' },
});

export const cancelled = (handoffId: string): Said => ({
  name: 'handoff.cancel-requested',
  subject: handoffId,
  data: { ...asked(handoffId, 'ani'), because: 'not-needed' },
});
