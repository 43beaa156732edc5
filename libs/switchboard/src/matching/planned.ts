import type { Criteria } from '@sambung/contracts';
import { type Circumstances, type Requirement, requirementFor } from './requirement';

/** So many for one step, at most: what senders say of language and site must not fill the memory. */
const KEPT = 200;

interface Planned {
  /** Who fits depends on the contact or on the amount, so that hardly two handoffs ask for the same. */
  readonly isPersonal: boolean;
  readonly by: Map<string, Requirement>;
}

/** A plan's criteria are the same object for all handoffs of its reason, and never change. */
const known = new WeakMap<Criteria, Planned>();

/**
 * What a step of a plan asks for of one handoff, worked out once for all that come by the same channel, in the same language, at the same site: the same object,
 * so that it is put into words (`keyOf`) once, too.
 */
export function plannedRequirement(criteria: Criteria, of: Circumstances): Requirement {
  const { isPersonal, by } = plannedFor(criteria);
  if (isPersonal) return requirementFor(criteria, of);
  const key = `${of.channel} ${of.language ?? ''} ${of.siteId ?? ''}`;
  const before = by.get(key);
  if (before) return before;
  if (by.size >= KEPT) by.clear();
  const requirement = requirementFor(criteria, of);
  by.set(key, requirement);
  return requirement;
}

function plannedFor(criteria: Criteria): Planned {
  const before = known.get(criteria);
  if (before) return before;
  const said = JSON.stringify(criteria);
  const planned = { isPersonal: said.includes('"lastReceiver"') || said.includes('"authority"'), by: new Map() };
  known.set(criteria, planned);
  return planned;
}
