import { Text } from '@mantine/core';
import type { Problem } from '../../api/problem';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import type { REFUSALS_WORDS } from './refusals.words';
import { REFUSALS_MESSAGES } from './refusals.messages';

bring(REFUSALS_MESSAGES);

type Known = keyof typeof REFUSALS_WORDS extends `refusal.${infer Code}` ? Code : never;

/** Of these the service's own sentence names what is wrong, or where: it stands below ours, in English. */
const SAYS_MORE: ReadonlySet<string> = new Set<Known>([
  'access.role-missing',
  'authority.given-by-others',
  'catalogue.key-taken',
  'directory.names-unknown',
  'employee.named-in-plans',
  'employee.plans-would-end-with-nobody',
  'handoff.override-not-possible',
  'holidays.refused',
  'import.refused',
  'policy.conflicts',
  'promise.outside-hours',
  'reason.plan-ends-with-nobody',
  'request.invalid',
  'rota-demand.refused',
  'rota-demand.too-little-history',
  'rota.breaks-rules',
  'rota.days-taken',
  'rota.not-planned',
  'rota.policies-differ',
  'rota.policy-changes',
  'rota.rules-impossible',
]);

/** A refusal in the language of the page, by its code. A code that this page does not know (a newer service's) is told as the service says it. */
export default function Refusal({ problem }: { readonly problem: Problem }) {
  const { t } = useLanguage();
  const { code, message, values } = problem;
  if (!isKnown(code)) return <span lang="en">{message}</span>;
  return (
    <>
      {t(`refusal.${code}`, values as Readonly<Record<string, string | number>>)}
      {SAYS_MORE.has(code) && (
        <Text component="span" display="block" mt={4} inherit lang="en">
          {message}
        </Text>
      )}
    </>
  );
}

const isKnown = (code: string): code is Known => `refusal.${code}` in REFUSALS_MESSAGES.id;
