import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { damaged, WorkbookUnreadable } from './workbook-unreadable';

export type Attributes = SaxesTagPlain['attributes'];

/** What a reader of a part listens to. Names come without their namespace's prefix, which writers choose as they like. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Workbooks nest a dozen elements and give each a handful of attributes: what has millions of either fills the memory long before it has unpacked to much. */
const DEEPEST = 100;
const MOST_ATTRIBUTES = 1_000;
/** Longer than any cell of Excel's, which end at 32,767 characters; each is gone through several times, as a whole. */
const LONGEST_TEXT = 1_048_576;

/** A text with one more piece. Throws {@link WorkbookUnreadable} where it becomes too long. */
export function longer(text: string, piece: string): string {
  if (text.length + piece.length > LONGEST_TEXT)
    throw damaged(`it holds a text of more than ${LONGEST_TEXT} characters`);
  return text + piece;
}

/**
 * Reads XML piece by piece; control comes back after each, so that what the listener has collected can be taken away. A document type is refused:
 * workbooks have none, and entities defined in one could grow without end. Throws {@link WorkbookUnreadable}.
 */
export async function* readXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): AsyncGenerator<void> {
  const parser = parserFor(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of bytes) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof WorkbookUnreadable) throw error;
    throw damaged((error as Error).message.split('\n', 1)[0] ?? '');
  }
  yield;
}

/** Reads all of it. */
export async function readWholeXml(bytes: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(bytes, listener));
}

function parserFor({ open, text, close }: XmlListener): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw damaged('it holds a document type');
  });
  parser.on('error', (error) => {
    throw error;
  });
  refuseTooMuch(parser);
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw damaged(`it nests more than ${DEEPEST} elements in each other`);
    open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    close?.(local(name));
  });
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  return parser;
}

function refuseTooMuch(parser: SaxesParser): void {
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', ({ value }) => {
    longer(value, '');
    if (++attributes > MOST_ATTRIBUTES) throw damaged(`it holds an element of more than ${MOST_ATTRIBUTES} attributes`);
  });
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
