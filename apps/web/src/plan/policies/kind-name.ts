import { useLanguage } from '../../language/use-language';
import type { WordKey } from '../../language/words';

const KNOWN = {
  'dress-code': 'policies.kind-dress-code',
  flexitime: 'policies.kind-flexitime',
  'remote-work': 'policies.kind-remote-work',
  breaks: 'policies.kind-breaks',
} as const satisfies Record<string, WordKey>;

/** What a kind of policy is called; a company's own kind by its own word. */
export function useKindName(): (kind: string) => string {
  const { t } = useLanguage();
  return (kind) => (kind in KNOWN ? t(KNOWN[kind as keyof typeof KNOWN]) : kind);
}
