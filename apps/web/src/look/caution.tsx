import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** Something to look at before going on. Mantine's yellow is too light for its own title (2.7 to 1): words have the colour of words. */
export function Caution({ title, children }: { readonly title?: ReactNode; readonly children?: ReactNode }) {
  return (
    <Alert color="yellow" variant="light" title={title} styles={{ label: { color: 'var(--mantine-color-text)' } }}>
      {children}
    </Alert>
  );
}
