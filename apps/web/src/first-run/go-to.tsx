import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FirstRunStep } from '../app/first-run-steps';

/** Opens a step of the first run: where something is mended, or the one after what is passed over. */
export function GoTo({ step, children }: { readonly step: FirstRunStep; readonly children: string }) {
  return (
    <Anchor
      size="sm"
      c="inherit"
      underline="always"
      renderRoot={(props) => <Link to="/first-run" search={{ step }} {...props} />}
    >
      {children}
    </Anchor>
  );
}
