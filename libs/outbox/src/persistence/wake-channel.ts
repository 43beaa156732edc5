/** The channel on which processes of one service wake each other's relays: partitions, joined by commas. */
export const WAKE_CHANNEL = 'sambung_outbox';
/** Said instead when a lease became free. */
export const LEASES_FREED = 'leases';
