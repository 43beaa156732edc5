/** Injection token of the bus. */
export const EVENT_BUS = Symbol('EVENT_BUS');
