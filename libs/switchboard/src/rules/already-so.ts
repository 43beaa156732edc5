import type { SwitchboardEvent } from '../events';

/** Nothing to decide, as it is so already: the answer is `command-done`. */
export const ALREADY_SO: SwitchboardEvent[] = [];
