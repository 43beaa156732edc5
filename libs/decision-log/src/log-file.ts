import { z } from 'zod';
import type { StoredLog, WholeDecision } from './stored';
import { withoutRates } from './snapshot-parts';
import { UnreadableHistory } from './unreadable.errors';

/** Raised when an older Sambung could not read the file any more. */
const FORMAT = 1;

const Heading = z.object({
  sambungLog: z.literal(FORMAT),
  workspace: z.string(),
  reasons: z.array(z.object({ reasonId: z.string(), key: z.string() })).readonly(),
  snapshot: z.object({ version: z.int().min(0), sha256: z.string(), parts: z.int().min(0) }).nullable(),
});
type Heading = z.infer<typeof Heading>;

/** The most that a date takes: ms since 1970. */
const LAST_MOMENT = 8.64e15;
const named = z.looseObject({ type: z.string() });
/** What every decision has. What its command and its events say is for whoever plays them. */
const Decision = z.object({
  version: z.int().min(1),
  schemaVersion: z.int().min(1),
  nowMs: z.int().min(0).max(LAST_MOMENT),
  command: named,
  events: z.array(named),
});

/** A log as lines of JSON: a heading, the parts of the snapshot, then one decision each. Ids and routing attributes alone, as in the database, and nothing that was learned of people. */
export function* linesOf({ workspace, reasons, snapshot, decisions }: StoredLog): Generator<string> {
  const { version, sha256, parts = [] } = snapshot ? withoutRates(snapshot) : {};
  const heading: Heading = {
    sambungLog: FORMAT,
    workspace,
    reasons,
    snapshot: version === undefined ? null : { version, sha256: sha256 ?? '', parts: parts.length },
  };
  yield JSON.stringify(heading);
  yield* parts;
  for (const decision of decisions) yield JSON.stringify(decision);
}

/** @throws UnreadableHistory for anything but a whole file of ours */
export function logFrom(text: string): StoredLog {
  const [first = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const heading = Heading.safeParse(parsed(first, 1)).data;
  if (!heading)
    throw new UnreadableHistory(
      'it is no log that this version has written: the first line does not say so. Write one with --export.',
    );
  const { workspace, reasons, snapshot } = heading;
  const partsEnd = snapshot?.parts ?? 0;
  if (lines.length < partsEnd) throw new UnreadableHistory('parts of its snapshot are missing.');
  return {
    workspace,
    reasons,
    snapshot: snapshot
      ? { version: snapshot.version, sha256: snapshot.sha256, parts: lines.slice(0, partsEnd) }
      : undefined,
    decisions: lines.slice(partsEnd).map((line, at) => decisionIn(line, partsEnd + at + 2)),
  };
}

function decisionIn(line: string, number: number): WholeDecision {
  const { data, error } = Decision.safeParse(parsed(line, number));
  if (data) return data as WholeDecision;
  const { path, message } = error.issues[0] ?? { path: [], message: '' };
  throw new UnreadableHistory(`line ${String(number)} is no decision: ${['decision', ...path].join('.')}: ${message}.`);
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableHistory(`line ${String(number)} is not JSON: the file was cut, or is something else.`);
  }
}
