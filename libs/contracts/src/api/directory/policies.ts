import { z } from 'zod';
import { ShownText } from '../../shown-text';
import { BilingualText, Id, Key, Office, SentDay, Timestamp, Weekday } from '../../vocabulary';
import { BreakRules, FlexitimeRules } from './rota-bodies';

/** Those that software goes by; any other word is a kind of the company’s own, with a text alone. */
export const KNOWN_POLICY_KINDS = ['dress-code', 'breaks', 'flexitime', 'remote-work'] as const;

const RemoteWorkRules = z.strictObject({
  /** At most so many days a week away from the site. */
  daysPerWeek: z.int().min(0).max(7),
  /** Only on these; none named: on any. */
  weekdays: z.array(Weekday).min(1).max(7).optional(),
});

const PolicyRules = z.union([BreakRules, FlexitimeRules, RemoteWorkRules]).nullable();
export type PolicyRules = z.infer<typeof PolicyRules>;

/** By a map: `constructor` is a kind of the company’s own like any other. */
const RULES_OF: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['breaks', BreakRules],
  ['flexitime', FlexitimeRules],
  ['remote-work', RemoteWorkRules],
]);
/** Whether rules are those that a kind has. */
const areOfKind = (kind: string, rules: unknown): boolean => (RULES_OF.get(kind) ?? z.null()).safeParse(rules).success;

const Scope = z.strictObject({
  office: Office.nullable().default(null),
  siteId: Id.nullable().default(null),
  role: Key.nullable().default(null),
  teamId: Id.nullable().default(null),
});

const LongText = z.strictObject({ id: z.string().trim().min(1).max(10_000), en: z.string().trim().min(1).max(10_000) });

const terms = {
  kind: Key,
  name: z.strictObject({ id: ShownText(200), en: ShownText(200) }),
  text: LongText,
  /** All that is named must fit; nothing named: everybody. */
  scope: Scope.default({ office: null, siteId: null, role: null, teamId: null }),
  rules: PolicyRules.default(null),
  /** Today or later, in the workspace’s time zone: what held before is never rewritten. */
  validFrom: SentDay,
  validUntil: SentDay.nullable().default(null),
  /** False: in these days it does not hold. */
  active: z.boolean().default(true),
  acknowledge: z.boolean().default(false),
  /** For the history. */
  why: z.string().trim().min(1).max(1_000),
  /** Saves although nothing says which of two policies holds for somebody. */
  acceptConflicts: z.boolean().default(false),
};

const checked = <Body extends { kind: string; rules: unknown; validFrom: string; validUntil: string | null }>(
  body: z.ZodType<Body>,
) =>
  body
    .refine(({ kind, rules }) => areOfKind(kind, rules), {
      message: 'breaks, flexitime and remote-work have rules of their own kind, every other kind has none (null)',
      path: ['rules'],
    })
    .refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, {
      message: 'not before validFrom',
      path: ['validUntil'],
    });

/** `POST /v1/policies`. */
export const PolicyBody = checked(z.strictObject({ key: Key, ...terms }));
export type PolicyBody = z.infer<typeof PolicyBody>;
/** `PUT /v1/policies/{id}`: one more version. The kind stays. */
export const PolicyVersionBody = checked(z.strictObject(terms));
export type PolicyVersionBody = z.infer<typeof PolicyVersionBody>;

export const SavePolicyQuery = z.strictObject({ dryRun: z.stringbool().default(false) });

const ScopeView = z.object({
  office: Office.nullable(),
  siteId: Id.nullable(),
  role: Key.nullable(),
  teamId: Id.nullable(),
});
const Text = z.object({ id: z.string(), en: z.string() });

const PolicyVersionView = z.object({
  version: z.int(),
  name: Text,
  text: Text,
  scope: ScopeView,
  rules: PolicyRules,
  validFrom: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  active: z.boolean(),
  acknowledge: z.boolean(),
  why: z.string(),
  by: z.string(),
  at: Timestamp,
  /** What is different from the version before it; of the first one nothing. */
  changed: z.array(z.string()),
});
export type PolicyVersionView = z.infer<typeof PolicyVersionView>;

/** A policy with its history, the oldest version first. */
export const PolicyView = z.object({
  policyId: Id,
  key: Key,
  kind: Key,
  /** The newest; it may not hold yet. */
  version: z.int(),
  /** The one that counts on the date that was asked for; null before the first. */
  current: z.int().nullable(),
  versions: z.array(PolicyVersionView),
});
export type PolicyView = z.infer<typeof PolicyView>;

export const PolicyQuery = z.strictObject({ kind: Key.optional(), on: SentDay.optional() });
export type PolicyQuery = z.infer<typeof PolicyQuery>;
export const PolicyOnQuery = z.strictObject({ on: SentDay.optional() });
/** Each with the version that counts on the date alone. */
export const PolicyList = z.object({ on: z.iso.date(), policies: z.array(PolicyView) });

const PolicyName = z.object({ policyId: Id, key: Key, version: z.int() });

export const PolicyConflict = z.object({
  /** `tie`: nothing says which holds. `rota`: a team’s shifts cannot have the breaks. */
  kind: z.enum(['tie', 'rota']),
  /** Of a tie: with these. */
  policies: z.array(z.object({ policyId: Id, key: Key })),
  /** Of a rota: whose. */
  teamId: Id.nullable(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  people: z.int(),
  /** Some of them. */
  employeeIds: z.array(Id),
  words: BilingualText,
});
export type PolicyConflict = z.infer<typeof PolicyConflict>;

export const SavedPolicyView = PolicyView.extend({
  dryRun: z.boolean(),
  conflicts: z.array(PolicyConflict),
  /** For how many people the new version is the one that holds on its first day. */
  people: z.int(),
  /** Earlier versions that would have counted on some day to come, and now do not. */
  replaces: z.array(z.int()),
});
export type SavedPolicyView = z.infer<typeof SavedPolicyView>;

/** What holds of one kind for somebody. */
const HoldingPolicy = z.object({
  kind: Key,
  /** Null: a conflict, see `tied`. */
  holds: PolicyName.extend({
    name: Text,
    text: Text,
    scope: ScopeView,
    rules: PolicyRules,
    validFrom: z.iso.date(),
    validUntil: z.iso.date().nullable(),
  }).nullable(),
  tied: z.array(PolicyName),
  /** What would hold without it, most specific first. */
  overruled: z.array(PolicyName),
  why: BilingualText,
  acknowledgement: z.object({
    /** At least this version is to be acknowledged; null: none is. */
    asked: z.int().nullable(),
    given: z.object({ version: z.int(), at: Timestamp }).nullable(),
    open: z.boolean(),
  }),
});
export const EmployeePolicies = z.object({ employeeId: Id, on: z.iso.date(), policies: z.array(HoldingPolicy) });
export type EmployeePolicies = z.infer<typeof EmployeePolicies>;

/** `POST /v1/policies/{id}/acknowledge`: the version that was read. */
export const AcknowledgementBody = z.strictObject({ version: z.int().min(1) });
export const AcknowledgementView = z.object({ policyId: Id, version: z.int(), employeeId: Id, at: Timestamp });
export type AcknowledgementView = z.infer<typeof AcknowledgementView>;

export const AcknowledgementsQuery = z.strictObject({
  status: z.enum(['all', 'given', 'open']).default('all'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: Id.optional(),
});
export type AcknowledgementsQuery = z.infer<typeof AcknowledgementsQuery>;

/** Who has acknowledged what holds for them today, and who has not. */
export const AcknowledgementPage = z.object({
  policyId: Id,
  version: z.int().nullable(),
  asked: z.int().nullable(),
  given: z.int(),
  open: z.int(),
  employees: z.array(
    z.object({
      employeeId: Id,
      name: z.string(),
      given: z.object({ version: z.int(), at: Timestamp }).nullable(),
      open: z.boolean(),
    }),
  ),
  /** `after` of the next page; null: there is none. */
  next: Id.nullable(),
});
export type AcknowledgementPage = z.infer<typeof AcknowledgementPage>;
