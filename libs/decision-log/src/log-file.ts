import type { StoredLog, WholeDecision } from './stored';
import { withoutRates } from './snapshot-parts';
import { UnreadableHistory } from './unreadable.errors';

/** Raised when an older Sambung could not read the file any more. */
const FORMAT = 1;

interface Heading {
  readonly sambungLog: number;
  readonly workspace: string;
  readonly reasons: StoredLog['reasons'];
  readonly snapshot: { readonly version: number; readonly sha256: string; readonly parts: number } | null;
}

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
  const heading = parsed(first, 1) as Partial<Heading>;
  const { workspace, reasons = [], snapshot = null } = heading;
  if (heading.sambungLog !== FORMAT || workspace === undefined)
    throw new UnreadableHistory(
      'it is no log that this version has written: the first line does not say so. Write one with --export.',
    );
  const partsEnd = snapshot?.parts ?? 0;
  if (lines.length < partsEnd) throw new UnreadableHistory('parts of its snapshot are missing.');
  return {
    workspace,
    reasons,
    snapshot: snapshot
      ? { version: snapshot.version, sha256: snapshot.sha256, parts: lines.slice(0, partsEnd) }
      : undefined,
    decisions: lines.slice(partsEnd).map((line, at) => parsed(line, partsEnd + at + 2) as WholeDecision),
  };
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnreadableHistory(`line ${String(number)} is not JSON: the file was cut, or is something else.`);
  }
}
