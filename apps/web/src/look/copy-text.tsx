import { Button, CopyButton } from '@mantine/core';
import { useLanguage } from '../language/use-language';

/** One tap, and it can be pasted. */
export function CopyText({ text, size = 'sm' }: { readonly text: string; readonly size?: 'sm' | 'md' }) {
  const { t } = useLanguage();
  return (
    <CopyButton value={text} timeout={2_000}>
      {({ copied, copy }) => (
        <Button size={size} variant="default" onClick={copy} aria-live="polite">
          {copied ? t('app.copied') : t('app.copy')}
        </Button>
      )}
    </CopyButton>
  );
}
