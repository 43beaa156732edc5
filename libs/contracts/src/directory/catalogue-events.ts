import { z } from 'zod';
import { defineEvent } from '../define-event';
import { DIRECTORY_TOPIC } from '../topics';
import { BilingualText, Id, Key, Office, RoutingPlan, TimeZone, Timestamp, WeeklyHours } from '../vocabulary';

const state = { topic: DIRECTORY_TOPIC, kind: 'state' } as const;

export const ReasonState = z.object({
  reasonId: Id,
  key: Key,
  name: BilingualText,
  /** Settles it at once when it can: shown to the sender first. */
  shortAnswer: BilingualText.nullable(),
  /** 0 lowest … 100 most urgent; 50 ordinary. */
  priority: z.int().min(0).max(100),
  plan: RoutingPlan,
  active: z.boolean(),
});
export type ReasonState = z.infer<typeof ReasonState>;
export const ReasonChanged = defineEvent({
  ...state,
  name: 'reason.changed',
  subject: 'reason',
  summary: 'A reason and its routing plan as they are now.',
  schema: ReasonState,
});

/** When a team’s manager is asked to join the floor: so many wait for it, or somebody waits (or is expected to wait) so many seconds. */
export const FillInThresholds = z.object({
  waiting: z.int().min(1).max(10_000).optional(),
  waitSeconds: z.int().min(10).max(86_400).optional(),
});
export type FillInThresholds = z.infer<typeof FillInThresholds>;

export const TeamState = z.object({
  teamId: Id,
  key: Key,
  name: BilingualText,
  office: Office,
  managerId: Id.nullable(),
  openingHours: WeeklyHours.nullable(),
  active: z.boolean(),
  fillIn: FillInThresholds.nullable().optional(),
});
export type TeamState = z.infer<typeof TeamState>;
export const TeamChanged = defineEvent({
  ...state,
  name: 'team.changed',
  subject: 'team',
  summary: 'A team (department) as it is now.',
  schema: TeamState,
});

export const SiteState = z.object({
  siteId: Id,
  key: Key,
  name: z.string().min(1).max(200),
  timeZone: TimeZone,
  /** Shown when nothing else can be reached. */
  fallbackNumber: z.string().max(32).nullable(),
  active: z.boolean(),
});
export type SiteState = z.infer<typeof SiteState>;
export const SiteChanged = defineEvent({
  ...state,
  name: 'site.changed',
  subject: 'site',
  summary: 'A site as it is now.',
  schema: SiteState,
});

export const ApiKeyState = z.object({
  apiKeyId: Id,
  /** First characters of the key, by which it is found. */
  prefix: z.string().max(24),
  /** SHA-256 of the whole key, in hex; keys hold 256 random bits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  scopes: z.array(z.string().max(40)).max(20),
  expiresAt: Timestamp.nullable(),
  revoked: z.boolean(),
  /** Whose device signs in with it; null: an integration’s key. Whoever does not know this field reads a key without scopes, which opens nothing. */
  employeeId: Id.nullable().default(null),
});
export type ApiKeyState = z.infer<typeof ApiKeyState>;
export const ApiKeyChanged = defineEvent({
  ...state,
  name: 'api-key.changed',
  subject: 'api-key',
  summary: 'A key as it is now, of an integration or of an employee’s device; never the key itself.',
  schema: ApiKeyState,
});

/** Choices of the company that other services go by. */
export const WorkspaceState = z.object({
  /** Whether it is learned how long people take and how often they settle what they take. Off unless chosen; switched off, what was learned is deleted. */
  learnedRates: z.boolean(),
});
export type WorkspaceState = z.infer<typeof WorkspaceState>;
export const WorkspaceChanged = defineEvent({
  ...state,
  name: 'workspace.changed',
  subject: 'workspace',
  summary: 'Choices of the company as they are now.',
  schema: WorkspaceState,
});
