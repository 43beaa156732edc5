/** A code is scanned where it is shown: whoever finds a picture of it later is too late. */
export const CODE_LASTS_MS = 10 * 60_000;
/** With one code. A million PINs, and each five tries need somebody who makes a new code. */
export const TRIES_PER_CODE = 5;
/** With all codes since the PIN was right last; then a new one must be chosen. */
export const TRIES_PER_PIN = 15;
/** Eight weeks: long enough not to be a nuisance, short enough that a phone that was forgotten about is over by itself. */
export const DEVICE_LASTS_MS = 56 * 86_400_000;
/** So often is it written down at most that a device was used. */
export const USE_NOTED_EVERY_MS = 10 * 60_000;
/** Each of them is a key that opens everything of one person; more than a few are forgotten ones. */
export const MOST_DEVICES = 10;
