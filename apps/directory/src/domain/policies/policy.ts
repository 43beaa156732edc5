import type { BilingualText, Office, PolicyRules } from '@sambung/contracts';

export type { PolicyRules };

/** Whom a policy is for: all that is named must fit; null is not asked. */
export interface Scope {
  readonly office: Office | null;
  readonly siteId: string | null;
  readonly role: string | null;
  /** The department. */
  readonly teamId: string | null;
}

/** What is said of a policy in one version. */
export interface PolicyTerms {
  readonly name: BilingualText;
  readonly text: BilingualText;
  readonly scope: Scope;
  /** Of the kinds that software goes by; null: a text alone. */
  readonly rules: PolicyRules;
  /** Dates in the workspace’s time zone, both included; null: until a later version says otherwise. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** False: in these days the policy does not hold. */
  readonly active: boolean;
  /** Whether whoever it holds for is asked to say that they have read this version. */
  readonly acknowledge: boolean;
}

export interface PolicyVersion extends PolicyTerms {
  /** 1, 2, 3… in the order in which they were saved. */
  readonly version: number;
  readonly why: string;
  /** The principal who saved it: `person:<sub>`, `api-key:<id>`. */
  readonly by: string;
  /** RFC 3339. */
  readonly at: string;
}

export interface Policy {
  readonly id: string;
  readonly key: string;
  /** `dress-code`, `breaks`, `flexitime`, `remote-work`, or a word of the company’s own. */
  readonly kind: string;
  /** Ascending, never empty. */
  readonly versions: readonly PolicyVersion[];
}

/** What a policy may go by. People of the same profile have the same policies. */
export interface Profile {
  readonly offices: readonly Office[];
  readonly siteId: string | null;
  readonly roles: readonly string[];
  readonly teamId: string | null;
}
