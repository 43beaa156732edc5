import { ReasonBody } from '@sambung/contracts';
import { DEFAULT_TIMING, POLICY_NAMES, policyNamed, type Timing } from '@sambung/switchboard';
import { z } from 'zod';
import { readYaml } from '../scenario/read-yaml';
import { ChangeInvalid } from '../scenario/scenario.errors';
import { Duration } from '../scenario/units';
import type { Change, ReasonChange } from './change';

const { plan, priority } = ReasonBody.shape;

const Lengths = z.strictObject({
  offer: z.strictObject({ phone: Duration, counter: Duration, chat: Duration, email: Duration }).partial().optional(),
  ladder_step: Duration.optional(),
  round_pause: Duration.optional(),
  idle_round_pause: Duration.optional(),
  confirm: Duration.optional(),
  cut_off: Duration.optional(),
  missed_before_pause: z.int().min(1).max(100).optional(),
});

/** A change as people write it. Reasons by key or id. */
const ChangeFile = z.strictObject({
  reasons: z
    .record(z.string(), z.strictObject({ plan: plan.optional(), priority: priority.unwrap().optional() }))
    .optional(),
  policy: z.enum(POLICY_NAMES, { error: `one of ${POLICY_NAMES.join(', ')}` }).optional(),
  timing: Lengths.optional(),
  ask_at_once: z.int().min(1).max(10).optional(),
});
type ChangeFile = z.infer<typeof ChangeFile>;

type Reasons = readonly { readonly reasonId: string; readonly key: string }[];

/**
 * A change from the text of its YAML file, for a workspace with these reasons.
 * @throws ChangeInvalid with every problem found, each with its line and its path
 */
export function readChange(text: string, source: string, reasons: Reasons): Change {
  const file = readYaml(text, {
    schema: ChangeFile,
    inconsistencies: (read) => unknownReasons(read, reasons),
    refused: (problems) => new ChangeInvalid(source, problems),
  });
  const policy = file.policy === undefined ? undefined : policyNamed(file.policy);
  return {
    reasons: reasonsIn(file, reasons),
    ...(policy && { policy }),
    ...(file.timing && { timing: timingOf(file.timing) }),
    ...(file.ask_at_once !== undefined && { askAtOnce: file.ask_at_once }),
  };
}

const idOf = (name: string, reasons: Reasons): string | undefined =>
  reasons.find(({ reasonId, key }) => key === name || reasonId === name)?.reasonId;

function unknownReasons(file: ChangeFile, reasons: Reasons): { path: string[]; what: string }[] {
  const unknown = Object.keys(file.reasons ?? {}).filter((name) => idOf(name, reasons) === undefined);
  const known = reasons.map(({ key }) => key).join(', ');
  return unknown.map((name) => ({ path: ['reasons', name], what: `there is no such reason: ${known}` }));
}

function reasonsIn(file: ChangeFile, reasons: Reasons): Map<string, ReasonChange> {
  return new Map(Object.entries(file.reasons ?? {}).map(([name, change]) => [idOf(name, reasons) ?? name, change]));
}

function timingOf(given: z.infer<typeof Lengths>): Partial<Timing> {
  const offer = Object.fromEntries(Object.entries(given.offer ?? {}).filter(([, length]) => length !== undefined));
  const timing: { [Key in keyof Timing]?: Timing[Key] | undefined } = {
    offer: { ...DEFAULT_TIMING.offer, ...offer },
    ladderStep: given.ladder_step,
    roundPause: given.round_pause,
    idleRoundPause: given.idle_round_pause,
    confirm: given.confirm,
    cutOff: given.cut_off,
    missedBeforePause: given.missed_before_pause,
  };
  return Object.fromEntries(Object.entries(timing).filter(([, value]) => value !== undefined));
}
