import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** More than the services have; statements that are put together anew for each request must not fill the memory of every connection. */
const MOST_PREPARED = 500;

/** Text → name, in all connections of this process. */
const names = new Map<string, string>();
/** Their result changed under a connection that had prepared them: a migration ran while the version before was still up. */
const neverAgain = new Set<string>();

/**
 * A connection that lets PostgreSQL parse and plan each statement once instead of every time, which costs more than most of ours take to run.
 * Only statements with parameters; their text must not hold values.
 */
export class PreparingClient extends Client {}

type Send = (this: Client, ...asked: unknown[]) => unknown;
const { query: send } = Client.prototype as unknown as { readonly query: Send };

const sendPrepared: Send = function (text, values, callback) {
  if (typeof text !== 'string' || !Array.isArray(values)) return send.call(this, text, values, callback);
  const name = nameOf(text);
  const result = send.call(this, { text, values, ...(name !== undefined && { name }) }, callback);
  return result instanceof Promise ? result.catch(forgettingStalePlans(text)) : result;
};
PreparingClient.prototype.query = sendPrepared as unknown as Client['query'];

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_PREPARED || neverAgain.has(text)) return undefined;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/** The statement fails once, as its transaction does anyway; from then on it is not prepared any more. */
function forgettingStalePlans(text: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && error.message.includes('cached plan must not change result type')) {
      names.delete(text);
      neverAgain.add(text);
    }
    throw error;
  };
}
