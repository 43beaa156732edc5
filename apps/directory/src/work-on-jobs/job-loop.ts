import { StepLoop } from '@sambung/platform';

const LOOK_EVERY_MS = 5_000;
const REPORT_EVERY_MS = 1_000;
const AGAIN_IN_MS = 1_000;
/** What ends the process three times will end it a fourth time. */
export const MOST_ATTEMPTS = 3;

/** The jobs of one kind, stored in a table of which every instance claims the next. */
export interface Jobs<Job> {
  /** For the log, for example `an import`. */
  readonly what: string;
  claim(): Promise<Job | undefined>;
  /** Does it, or gives it up when it was begun too often. Throws when it is to be begun again. */
  work(job: Job): Promise<void>;
  /** Says every second that it is still worked on, and how far it has come. A failure is forgiven: the next one says it. */
  report(job: Job): Promise<void>;
}

/** A loop that works on jobs one after the other: {@link StepLoop.wake} it at the start, and when a job was asked for. */
export const jobLoop = <Job>(name: string, jobs: Jobs<Job>): StepLoop =>
  new StepLoop(name, {
    step: () => workOnNext(jobs),
    failed: `The work on ${jobs.what} was interrupted; it is begun again.`,
    ...{ everyMs: LOOK_EVERY_MS, restMs: 0, afterFailureMs: AGAIN_IN_MS },
  });

async function workOnNext<Job>(jobs: Jobs<Job>): Promise<boolean> {
  const job = await jobs.claim();
  if (job === undefined) return false;
  const reporting = setInterval(() => void jobs.report(job).catch(() => undefined), REPORT_EVERY_MS);
  try {
    await jobs.work(job);
  } finally {
    clearInterval(reporting);
  }
  return true;
}
