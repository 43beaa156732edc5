import { statSync } from 'node:fs';
import { MOST_IMPORT_MEGABYTES } from '@sambung/contracts';
import { CannotStart } from '../start/cannot-start';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = MOST_IMPORT_MEGABYTES * MEGABYTE;

/** Whether a file travels as it is; what is no text travels in base 64. */
export const isText = (file: string): boolean => /\.csv$/i.test(file);

/** Before anything is read: a file of half a gigabyte would not even fit into the request that is made of it. Throws CannotStart. */
export function requireFilesFit(files: readonly string[]): void {
  const sizes = files.map((file) => ({ file, bytes: statSync(file).size }));
  const kept = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const sent = sizes.reduce((sum, { file, bytes }) => sum + (isText(file) ? bytes : 4 * Math.ceil(bytes / 3)), 0);
  const what = files.length === 1 ? `${files[0] ?? ''} has` : 'The files have';
  if (sent > kept) refuseMore(sent, `${what} ${inMegabytes(kept)} MB, which are ${inMegabytes(sent)} MB on their way`);
  else refuseMore(sent, `${what} ${inMegabytes(sent)} MB`);
}

/** As it is sent: a quote or the end of a line takes more room there than in its file, and there is the mapping. Throws CannotStart. */
export function requireFits(body: object): void {
  const sent = Buffer.byteLength(JSON.stringify(body));
  refuseMore(sent, `The files are ${inMegabytes(sent)} MB on their way`);
}

function refuseMore(sent: number, said: string): void {
  if (sent <= MOST_BYTES) return;
  throw new CannotStart(
    `${said}, and ${MOST_IMPORT_MEGABYTES} are taken at once. Split them, save workbooks as CSV, or leave out what nobody needs.`,
  );
}

const inMegabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE);
