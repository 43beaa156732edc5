import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** Whoever takes nothing for so long has left, and holds a place that others wait for. */
const READER_GONE_MS = 60_000;
/** Characters that are gathered before they are sent. */
const CHUNK = 64 * 1024;

/** What stands under a name of the document: a value as it is, or a list that is read while it is sent. */
export type JsonMember = string | number | boolean | object | null | AsyncIterable<unknown>;

/**
 * Sends a JSON object as a file of any length, in the memory of a few pages: its lists are read no faster than the reader takes them. What fails before
 * the first byte is thrown, and becomes a problem; what fails later cuts the connection, so that half a file is never taken for a whole one. So does a reader who takes nothing for a minute.
 * @param name of the file
 */
export async function downloadJson(
  response: Response,
  name: string,
  members: Readonly<Record<string, JsonMember>>,
  goneMs = READER_GONE_MS,
): Promise<void> {
  const text = textOf(members);
  const first = await text.next();
  response.attachment(name).type('application/json').setHeader('cache-control', 'no-store');
  response.setTimeout(goneMs, () => response.destroy());
  try {
    await pipeline(Readable.from(goOn(first, text)), response);
  } catch (error) {
    // Whoever has left needs no answer, and it is nobody's mistake.
    if (!hasLeft(error)) throw error;
  }
}

/** Everything of a list, a page at a time. `find` gives what comes after a key, in the order of keys; undefined: from the beginning. */
export async function* everyRow<Row extends { readonly key: string }>(
  find: (after: string | undefined, limit: number) => Promise<readonly Row[]>,
  limit = 500,
): AsyncGenerator<Row> {
  for (let after: string | undefined; ;) {
    const page = await find(after, limit);
    yield* page;
    after = page.at(-1)?.key;
    if (page.length < limit) return;
  }
}

async function* goOn(first: IteratorResult<string, void>, rest: AsyncGenerator<string, void>): AsyncGenerator<string> {
  if (first.done !== true) yield first.value;
  yield* rest;
}

async function* textOf(members: Readonly<Record<string, JsonMember>>): AsyncGenerator<string, void> {
  let text = '{';
  let comma = '';
  for (const [name, member] of Object.entries(members)) {
    text += `${comma}${JSON.stringify(name)}:`;
    comma = ',\n';
    if (!isList(member)) {
      text += JSON.stringify(member);
      continue;
    }
    let between = '[';
    for await (const row of member) {
      text += `${between}${JSON.stringify(row)}`;
      between = ',\n';
      if (text.length < CHUNK) continue;
      yield text;
      text = '';
    }
    text += between === '[' ? '[]' : ']';
  }
  yield `${text}}\n`;
}

const isList = (member: JsonMember): member is AsyncIterable<unknown> =>
  typeof member === 'object' && member !== null && Symbol.asyncIterator in member;

const hasLeft = (error: unknown): boolean => (error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE';
