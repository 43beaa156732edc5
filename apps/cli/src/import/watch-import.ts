import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError, type SambungClient } from '@sambung/client';
import type { ImportReport } from '@sambung/contracts';
import { CannotStart } from '../start/cannot-start';
import { OutcomeUnknown } from './import-ends';
import type { Body } from './import-options';
import { requireFits } from './require-fits';
import { progressText, type Say } from './show-progress';

const LOOK_EVERY_MS = 500;
/** Longer than a service takes to be brought back, or a line to be mended. */
const PATIENCE_MS = 10 * 60_000;
const BUSY = [429, 502, 503, 504];
const SENT_AGAIN = 'the connection is lost; the files are sent again, as soon as somebody answers';
const LOOKED_AGAIN = 'the connection is lost; the import goes on, and is looked for again';

/** What importing it would do; of files without a mapping, how they were understood. Throws CannotStart where nobody answers, or where it is more than is taken. */
export async function tryImport(
  client: SambungClient,
  url: string,
  body: Partial<Body>,
  say: Say,
): Promise<ImportReport> {
  requireFits(body);
  const report = await client
    .send<ImportReport>('POST', '/v1/imports?dryRun=true', body, { wait: 2 })
    .catch((error: unknown) => {
      if (error instanceof ProblemError) throw error;
      throw new CannotStart(`Nothing answers at ${url}. Start Sambung there (npm start), or give its --url.`);
    });
  return report.progress ? watchImport(client, report.importId, say) : report;
}

/** Has the service take it down: from then on it comes to its end. What was sent already, and sent again, changes nothing the second time. Throws CannotStart where it is more than is taken. */
export async function beginImport(client: SambungClient, body: Body, say: Say): Promise<string> {
  requireFits(body);
  const unknown =
    'The service is out of reach. Whether the import was begun is not known; start the same command again.';
  const { importId } = await insist(
    () => client.send<ImportReport>('POST', '/v1/imports', body, { wait: 0 }),
    () => {
      say(SENT_AGAIN);
    },
    unknown,
  );
  return importId;
}

/** Follows an import to its end, also while nobody answers for a time. Throws OutcomeUnknown when that lasts too long. */
export async function watchImport(
  client: SambungClient,
  importId: string,
  say: Say,
  people?: number,
): Promise<ImportReport> {
  for (;;) {
    const report = await insist(
      () => client.send<ImportReport>('GET', `/v1/imports/${importId}`),
      () => {
        say(LOOKED_AGAIN);
      },
      goesOn(importId),
    );
    if (!report.progress) return report;
    say(progressText(report.progress, people));
    await pause(LOOK_EVERY_MS);
  }
}

/** The id of an import that was begun and has not ended; undefined if it has, or nobody here knows of it. */
export async function lookFor(client: SambungClient, importId: string | undefined): Promise<string | undefined> {
  if (importId === undefined) return undefined;
  const report = await client.send<ImportReport>('GET', `/v1/imports/${importId}`).catch(() => undefined);
  return report?.progress && importId;
}

/** Asks again where the line is cut or the service busy; everything else is thrown. */
async function insist<T>(ask: () => Promise<T>, onLost: () => void, unknown: string): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof ProblemError && !BUSY.includes(error.status)) throw error;
      if (Date.now() > until) throw new OutcomeUnknown(unknown);
      onLost();
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** What is true of an import that is not watched any more. */
export const goesOn = (importId: string): string =>
  `The import ${importId} goes on in the service. Start the same command again to watch it, or ask GET /v1/imports/${importId}.`;
