/**
 * Writes apps/web/src/api/schema.d.ts, the types of the API as the services of this very commit offer it. Nobody keeps them by hand or in git:
 * a page that sends or reads what no service has any more fails `npm run typecheck`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { apiDocument } from './api-document.mjs';

const target = fileURLToPath(new URL('../apps/web/src/api/schema.d.ts', import.meta.url));
// Whoever sends may leave out what has a default.
const options = { defaultNonNullable: false };
const types = astToString(await openapiTypes(JSON.stringify(await apiDocument()), options));
// Left alone when nothing changed, so that what is cached by its time stays so.
if ((await readFile(target, 'utf8').catch(() => '')) !== types) await writeFile(target, types);
process.exit(0);
