import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly means?: string;
  readonly children: ReactNode;
}

/** Fields of a form that belong together, told so to whoever hears it. */
export function FieldGroup({ title, means, children }: Props) {
  return (
    <fieldset style={{ border: 0, margin: 0, minInlineSize: 0, padding: 0 }}>
      <Text component="legend" fw={600}>
        {title}
      </Text>
      {means !== undefined && (
        <Text size="sm" c="dimmed">
          {means}
        </Text>
      )}
      <Stack gap="sm" pt="xs">
        {children}
      </Stack>
    </fieldset>
  );
}
