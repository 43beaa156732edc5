import type { Readable } from 'node:stream';
import { importProblem } from '@sambung/contracts';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { damaged, WorkbookUnreadable } from './workbook-unreadable';

/** A workbook with pictures on every sheet has hundreds; a bomb of entries has millions. */
export const MOST_ENTRIES = 5_000;
/** A hundred thousand people with 15 columns are about 80 MB of XML. */
const MOST_UNPACKED_BYTES = 256 * 1024 * 1024;

/**
 * The parts of a zip archive. What an archive says of its sizes is not believed: bytes are counted while they are unpacked, and a part that
 * unpacks to more than it says, or all parts to more than 256 MB, end the reading at once (a few kilobytes of zip can hold gigabytes).
 */
export class ZipParts {
  /** How much each part has unpacked to: a part that is read twice counts once. */
  private readonly unpacked = new Map<string, number>();

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly mostBytes: number,
  ) {}

  /** Throws {@link WorkbookUnreadable}. */
  static async open(content: Buffer, mostBytes = MOST_UNPACKED_BYTES): Promise<ZipParts> {
    const zip = await opened(content);
    if (zip.entryCount > MOST_ENTRIES)
      throw new WorkbookUnreadable(importProblem('file.too-many-parts', { most: MOST_ENTRIES }));
    const entries = await entriesOf(zip);
    const said = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    // Pictures are not read, but who says a terabyte means no good.
    if (said > 4 * mostBytes) throw tooLarge(mostBytes);
    return new ZipParts(zip, entries, mostBytes);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a part, as they are unpacked. Throws {@link WorkbookUnreadable}, also in mid-stream. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw damaged(`it lacks its part ${name}`);
    if (entry.isEncrypted()) throw new WorkbookUnreadable(importProblem('file.protected'));
    const stream = await this.streamOf(entry);
    let bytes = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        this.count(name, bytes);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof WorkbookUnreadable) throw error;
      throw damaged((error as Error).message);
    } finally {
      stream.destroy();
    }
  }

  private count(name: string, bytes: number): void {
    this.unpacked.set(name, Math.max(bytes, this.unpacked.get(name) ?? 0));
    const all = [...this.unpacked.values()].reduce((sum, each) => sum + each, 0);
    if (all > this.mostBytes) throw tooLarge(this.mostBytes);
  }

  private streamOf(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error) reject(damaged(error.message));
        else resolve(stream);
      });
    });
  }
}

function opened(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damaged(error.message));
      else resolve(zip);
    });
  });
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('error', (error: Error) => {
      reject(damaged(error.message));
    });
    zip.readEntry();
  });
}

const tooLarge = (bytes: number): WorkbookUnreadable =>
  new WorkbookUnreadable(importProblem('file.unpacks-too-large', { megabytes: Math.floor(bytes / 1024 / 1024) }));
