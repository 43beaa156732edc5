import { readWholeXml } from './read-xml';
import { unescape } from './unescape';

/** The texts that cells refer to by number. Runs of one rich text are put together; phonetic readings (`rPh`) are left out. */
export async function readSharedStrings(bytes: AsyncIterable<Buffer>): Promise<string[]> {
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
      if (name === 'si') strings.push(text.value);
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
    if (this.within) this.collected += piece;
  }

  close(name: string): void {
    if (name === 't') this.within = false;
    if (name === 'rPh') this.phonetic = false;
  }
}
