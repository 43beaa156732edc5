/** Group under which this service's parked records stand. */
export const GROUP = 'routing';
