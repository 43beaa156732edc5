import { PAGE_HEADERS } from './page-headers';
import { Problem } from './problem';

/** Fetches a file, which only a request of ours may, and gives it to the browser to keep. Throws Problem. */
export async function download(path: string, name: string, accept = '*/*'): Promise<void> {
  const response = await fetch(path, { headers: { ...PAGE_HEADERS, accept } });
  if (!response.ok) throw await Problem.from(response);
  keep(await response.blob(), name);
}

/** Gives the browser a file to keep. */
export function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
