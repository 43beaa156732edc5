/** Writes docs/asyncapi.json from the event schemas; run it (after a build) when an event changes. A test fails while it is out of date. */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { asyncApiDocument } = createRequire(import.meta.url)('../dist/libs/contracts/src/index.js');
await writeFile(new URL('../docs/asyncapi.json', import.meta.url), `${JSON.stringify(asyncApiDocument(), null, 2)}\n`);
