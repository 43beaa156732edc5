import { types } from 'pg';

const INT8 = types.builtins.INT8;

/**
 * bigint columns arrive as numbers, for every connection of the process: as strings '10' sorts before '9', and comparisons lie.
 * Throws beyond 2^53, where a number would lie in turn.
 */
export function readInt8AsNumber(): void {
  types.setTypeParser(INT8, (text) => {
    const number = Number(text);
    if (!Number.isSafeInteger(number)) throw new RangeError(`The bigint ${text} does not fit a number.`);
    return number;
  });
}
