import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';

const LARGEST = 50 * 1024 * 1024;
const LOOK_MS = 60_000;

/** What a child says, appended to a file by the child itself. Emptied when it has grown large: it is for looking at, not for keeping. */
export class LogFile {
  readonly fd: number;
  private readonly reader: number;
  private readonly looking: NodeJS.Timeout;

  constructor(readonly path: string) {
    this.fd = openSync(path, 'a');
    this.reader = openSync(path, 'r');
    this.limit();
    this.looking = setInterval(() => {
      this.limit();
    }, LOOK_MS).unref();
  }

  get size(): number {
    return fstatSync(this.fd).size;
  }

  private limit(): void {
    if (this.size > LARGEST) ftruncateSync(this.fd);
  }

  /** What was written after the file had this size; at most the last 10 kB. */
  since(size: number): string {
    const length = Math.min(Math.max(this.size - size, 0), 10_000);
    const buffer = Buffer.alloc(length);
    readSync(this.reader, buffer, 0, length, this.size - length);
    return buffer.toString('utf8');
  }

  close(): void {
    clearInterval(this.looking);
    closeSync(this.fd);
    closeSync(this.reader);
  }
}
