import type { ImportBody } from '../../api/views';

/** In base 64 this is what the service takes, 50 MB. */
const MOST_BYTES = 36 * 1024 * 1024;
const MAPPING = /\.(ya?ml|json)$/i;

export interface Dropped {
  readonly files: NonNullable<ImportBody['files']>;
  /** The text of a mapping that came with them. */
  readonly mapping?: string;
}
export type Unusable = 'tooLarge' | 'unreadable' | 'oneFile';

/** What was dropped, as the API takes it, or why it cannot be. Read at once: a file that is mended later is another one. */
export async function readFiles(list: readonly File[]): Promise<Dropped | Unusable> {
  const mappings = list.filter(({ name }) => MAPPING.test(name));
  const tables = list.filter(({ name }) => !MAPPING.test(name));
  if (list.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return 'tooLarge';
  if (mappings.length > 1 || (tables.length > 1 && mappings.length === 0)) return 'oneFile';
  try {
    const files = await Promise.all(tables.map(async (file) => [file.name, { base64: await base64Of(file) }] as const));
    const mapping = await mappings[0]?.text();
    return { files: Object.fromEntries(files), ...(mapping !== undefined && { mapping }) };
  } catch {
    return 'unreadable';
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      // Read as a data URL it is a text.
      resolve((reader.result as string).replace(/^[^,]*,/, ''));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('The file cannot be read.'));
    };
    reader.readAsDataURL(file);
  });
}
