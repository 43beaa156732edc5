import { importProblem } from '@sambung/contracts';
import { longer, readWholeXml } from './read-xml';
import { unescape } from './unescape';
import { WorkbookUnreadable } from './workbook-unreadable';

/** A hundred thousand people have two million; all of them stand in memory. */
const MOST_TEXTS = 5_000_000;

/**
 * The texts that cells refer to by number. Runs of one rich text are put together; phonetic readings (`rPh`) are left out. Throws
 * {@link WorkbookUnreadable}, also where there are more than `most`.
 */
export async function readSharedStrings(bytes: AsyncIterable<Buffer>, most = MOST_TEXTS): Promise<string[]> {
  const strings: string[] = [];
  const text = new RunsOfText();
  await readWholeXml(bytes, {
    open: (name) => {
      if (name === 'si') text.begin();
      text.open(name);
    },
    text: (piece) => {
      text.add(piece);
    },
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      if (strings.length === most) throw new WorkbookUnreadable(importProblem('file.too-many-texts', { most }));
      strings.push(text.value);
    },
  });
  return strings;
}

/** Puts the runs (`t`) of a rich text together. */
export class RunsOfText {
  private collected = '';
  private within = false;
  private phonetic = false;

  begin(): void {
    this.collected = '';
  }

  get value(): string {
    return unescape(this.collected);
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic = true;
    if (name === 't') this.within = !this.phonetic;
  }

  add(piece: string): void {
    if (this.within) this.collected = longer(this.collected, piece);
  }

  close(name: string): void {
    if (name === 't') this.within = false;
    if (name === 'rPh') this.phonetic = false;
  }
}
