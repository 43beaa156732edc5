import { basename } from 'node:path';
import { ImportBody } from '@sambung/contracts';
import { RequestInvalid, unstorableText } from '@sambung/platform';
import type { Request } from 'express';
import type { ImportJob } from '../persistence/import/jobs';

type SentImport = Pick<ImportJob, 'mapping' | 'files'>;

/** The mapping and the files of a request. Throws RequestInvalid. */
export async function sentImport(request: Pick<Request, 'body' | 'headers'>): Promise<SentImport> {
  const body: unknown = request.body;
  const sent = Buffer.isBuffer(body) ? await fromParts(body, request.headers['content-type'] ?? '') : fromJson(body);
  // What the files hold is reported cell by cell.
  const faults = unstorableText({ mapping: sent.mapping, files: Object.fromEntries(sent.files) }, 'body');
  if (faults.length > 0) throw new RequestInvalid(faults);
  return sent;
}

function fromJson(body: unknown): SentImport {
  const parsed = ImportBody.safeParse(body);
  if (!parsed.success) {
    throw new RequestInvalid(
      parsed.error.issues.map(({ path, message }) => ({ path: ['body', ...path.map(String)].join('.'), message })),
    );
  }
  const { mapping, files } = parsed.data;
  const bytes = Object.entries(files).map(([name, content]) => [name, bytesOf(content)] as const);
  return { mapping, files: new Map(bytes) };
}

/** Half of a surrogate pair becomes U+FFFD here, which is reported where it stands. */
const bytesOf = (content: ImportBody['files'][string]): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.base64, 'base64');

/** A part `mapping` (a file or a field), and a part for each file, known by its file name. */
async function fromParts(body: Buffer, contentType: string): Promise<SentImport> {
  const response = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
  // What speaks against formData is a stream without a limit; these bytes are here already, within the route's.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const form = await response.formData().catch(() => {
    throw new RequestInvalid([
      { path: 'body', message: 'the parts cannot be read; send multipart/form-data with a boundary' },
    ]);
  });
  const mapping = form.get('mapping');
  const files = new Map<string, Buffer>();
  for (const [name, part] of form) {
    if (name !== 'mapping' && typeof part !== 'string')
      files.set(basename(part.name), Buffer.from(await part.arrayBuffer()));
  }
  return { mapping: mapping instanceof File ? await mapping.text() : (mapping ?? undefined), files };
}
