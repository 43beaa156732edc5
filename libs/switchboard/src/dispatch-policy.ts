/** What a policy may look at: nothing that depends on the handoff, so that people can stand in order before anybody asks. */
export interface Candidate {
  readonly employeeId: string;
  /** ms; when they were last asked, came free, or finished something. */
  readonly idleSince: number;
  /** Units of capacity in use, and in all. */
  readonly load: number;
  readonly units: number;
}

/**
 * Who of several fitting and free people is asked first. This is the one place where that is decided; who fits, who is free and which stage
 * goes first are rules and not a matter of policy.
 *
 * To write another: `rank` must be pure and finite and depend on nothing but its argument; lower is asked first, ties go by id. It is
 * called whenever anything of a person changes. Compare policies by simulation (the same switchboard, a recorded day, another policy), not by taste.
 */
export interface DispatchPolicy {
  /** Also the code in an offer's `why`. */
  readonly name: string;
  rank(candidate: Candidate): number;
}

/**
 * The default: whoever has been idle longest. Being asked ends idleness, so a burst is spread over all who are free, and somebody who
 * declined is at the end of the row.
 */
export const longestIdle: DispatchPolicy = {
  name: 'longest-idle',
  rank: ({ idleSince }) => idleSince,
};

/** Whoever has the smallest part of their capacity in use; for long-running work such as e-mail. */
export const leastLoaded: DispatchPolicy = {
  name: 'least-loaded',
  rank: ({ load, units }) => (units > 0 ? load / units : 1),
};

/** Every policy by its name: what options and scenarios may choose. */
const POLICIES: readonly DispatchPolicy[] = [longestIdle, leastLoaded];
export const POLICY_NAMES: readonly string[] = POLICIES.map(({ name }) => name);

/** Undefined for a name that no policy has. */
export function policyNamed(name: string): DispatchPolicy | undefined {
  return POLICIES.find((policy) => policy.name === name);
}
