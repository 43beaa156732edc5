import { orFinding, type Finding } from './finding';

interface Part {
  readonly status: 'up' | 'down';
  readonly because?: string;
  /** Shown, and not fatal: a hole, a topic ahead of its table. */
  readonly problems?: readonly string[];
}

const PATIENCE_MS = 5_000;
const REMEDY = {
  live: 'Start the process again; its log says more.',
  ready: 'It gets no requests until that is well. docs/FAILURE.md says what comes back by itself.',
} as const;

/** What an instance says of itself. */
export async function examineHealth(service: string, url: string): Promise<readonly Finding[]> {
  const where = `${service} at ${url}`;
  return orFinding(
    async () => [...(await partsOf(where, url, 'live')), ...(await partsOf(where, url, 'ready'))],
    (because) => ({
      where,
      what: `does not answer (${because})`,
      remedy: 'Start it. If it runs, its log says what it waits for.',
    }),
  );
}

async function partsOf(where: string, url: string, kind: keyof typeof REMEDY): Promise<Finding[]> {
  const answer = await fetch(new URL(`/health/${kind}`, url), { signal: AbortSignal.timeout(PATIENCE_MS) });
  const { details = {} } = (await answer.json()) as { details?: Record<string, Part> };
  return Object.entries(details).flatMap(([name, { status, because = 'no reason given', problems = [] }]) =>
    (status === 'down' ? [because, ...problems] : problems).map((problem) => ({
      where,
      what: `${name}: ${problem}`,
      remedy: REMEDY[kind],
    })),
  );
}
