import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import look from './wide.module.css';

interface Props {
  /** What it holds, for whoever comes to it by keyboard or hears it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Holds what is wider than a narrow screen: it is moved sideways by itself, by keyboard too, and the page stays where it is. */
export function Wide({ label, children }: Props) {
  return (
    <Box className={look['wide'] ?? ''} role="region" aria-label={label} tabIndex={0}>
      {children}
    </Box>
  );
}
