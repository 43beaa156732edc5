import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { WorkbookUnreadable } from './workbook-unreadable';

export type Attributes = SaxesTagPlain['attributes'];

/** What a reader of a part listens to. Names come without their namespace's prefix, which writers choose as they like. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
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
    throw new WorkbookUnreadable(`the workbook is damaged: ${(error as Error).message.split('\n', 1)[0] ?? ''}`);
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
    throw new WorkbookUnreadable('the workbook holds a document type, which no workbook does');
  });
  parser.on('error', (error) => {
    throw error;
  });
  if (open)
    parser.on('opentag', ({ name, attributes }) => {
      open(local(name), attributes);
    });
  if (text) parser.on('text', text);
  if (text) parser.on('cdata', text);
  if (close)
    parser.on('closetag', ({ name }) => {
      close(local(name));
    });
  return parser;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
