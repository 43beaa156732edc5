import { type DispatchPolicy, type Fit, ROWS } from '../dispatch-policy';

/**
 * Queue-and-idleness-ratio control: I. Gurvich and W. Whitt, Queue-and-idleness-ratio controls in many-server service systems (2009), section 3.
 * People of the same skills are a station. An arrival goes to the station whose idle people exceed their share of all the idle the most
 * (argmax of I_j − v_j · I), a station's share v_j being its part of all who fit. Queues are kept in the ratio of their arrivals and priorities by the order of
 * waiting itself: queue lengths in the ratio of arrival rates are equal delays.
 */
export const queueAndIdlenessRatio: DispatchPolicy = {
  name: 'queue-and-idleness-ratio',
  rank: ({ idleSince }) => idleSince,
  row: stationOf,
  weigh: ({ free, members }, allFree, allMembers) => (members / Math.max(1, allMembers)) * allFree - free,
};

/** FNV-1a over their skills in the order of the directory; stations that fall together count as one. */
function stationOf({ skills }: Fit): number {
  let hash = 0x811c9dc5;
  for (const { skill, level } of skills) {
    for (let at = 0; at < skill.length; at++) hash = Math.imul(hash ^ skill.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ level, 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % ROWS;
}
