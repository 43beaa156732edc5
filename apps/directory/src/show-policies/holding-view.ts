import type { EmployeePolicies } from '@sambung/contracts';
import { askedVersion, isAnswered } from '../domain/policies/acknowledged';
import { tieInWords, whyInWords, type Names } from '../domain/policies/told-in-words';
import type { Holding, Verdict } from '../domain/policies/what-holds';
import type { Acknowledgement } from '../persistence/policies/acknowledgements';

type View = EmployeePolicies['policies'][number];

const named = ({ policy, version }: Holding) => ({
  ...{ policyId: policy.id, key: policy.key, version: version.version },
});

/** What holds of one kind, why, and whether it is still to be acknowledged. */
export function holdingView(
  { kind, holds, tied, overruled }: Verdict,
  names: Names,
  acknowledged: ReadonlyMap<string, Acknowledgement>,
): View {
  const scopes = overruled.map(({ version }) => version.scope);
  return {
    kind,
    holds: holds && { ...named(holds), ...termsOf(holds) },
    tied: tied.map(named),
    overruled: overruled.map(named),
    why: holds ? whyInWords(holds.version.scope, scopes, names) : tieInWords(tied.map(({ policy }) => policy)),
    acknowledgement: answerTo(holds, acknowledged),
  };
}

const termsOf = ({ version: { name, text, scope, rules, validFrom, validUntil } }: Holding) => ({
  ...{ name, text, scope: { ...scope }, rules, validFrom, validUntil },
});

function answerTo(holds: Holding | null, acknowledged: ReadonlyMap<string, Acknowledgement>): View['acknowledgement'] {
  if (!holds) return { asked: null, given: null, open: false };
  const asked = askedVersion(holds.policy, holds.version);
  const given = acknowledged.get(holds.policy.id);
  return {
    asked,
    given: given ? { version: given.version, at: given.at.toISOString() } : null,
    open: !isAnswered(asked, given?.version),
  };
}
