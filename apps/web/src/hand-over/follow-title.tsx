import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** Where it stands. Whoever pressed a key finds the next one under it: the button that they pressed is gone, and the focus with it. */
export function FollowTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Nothing is scrolled under whoever reads, and no focus is taken from where it is.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <Title order={1} aria-live="polite" tabIndex={-1} ref={heading}>
      {title}
    </Title>
  );
}
