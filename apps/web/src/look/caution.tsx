import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title?: ReactNode;
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
}

/** Something to look at before going on. Mantine's yellow is too light for its own title (2.7 to 1): words have the colour of words. */
export function Caution({ title, role, children }: Props) {
  return (
    <Alert
      color="yellow"
      variant="light"
      title={title}
      {...(role && { role })}
      styles={{ label: { color: 'var(--mantine-color-text)' } }}
    >
      {children}
    </Alert>
  );
}
