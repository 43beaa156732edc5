import type { HandoffView, StoryView } from '@sambung/contracts';
import type { Line } from './desk';

/** One story as `npm run demo -- --json` prints it. */
export interface ToldStory {
  readonly name: string;
  /** `completed`, `promise-kept`, `returned` or `cancelled`. */
  readonly end: string;
  /** Who had it at its end: the receiver, or the sender who never let go of it. */
  readonly owner: string;
  readonly steps: { readonly at_ms: number; readonly what: string }[];
}

/** Tells what the public API says of an ended handoff, and of what was asked meanwhile; times count from the request, in milliseconds of the server's clock. */
export function tell(name: string, handoff: HandoffView, story: StoryView, meanwhile: readonly Line[] = []): ToldStory {
  if (!handoff.receipt) throw new Error(`The story “${name}” has no receipt: it has not ended.`);
  const start = Date.parse(handoff.requestedAt);
  const lines = [...story.lines, ...meanwhile].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return {
    name,
    end: handoff.receipt.end,
    owner: (handoff.receipt.receiver ?? handoff.sender).name,
    steps: lines.map((line) => ({ at_ms: Date.parse(line.at) - start, what: `${line.what}: ${line.say.en}` })),
  };
}

export function inWords({ name, end, owner, steps }: ToldStory): string {
  const lines = steps.map(({ at_ms, what }) => `  ${(at_ms / 1_000).toFixed(2).padStart(7)} s  ${what}`);
  return [`\n${name}`, ...lines, `  → ${end}, ${owner}`].join('\n');
}
