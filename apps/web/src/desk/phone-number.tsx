import { Anchor } from '@mantine/core';

/** A telephone number that can be dialled with one tap. */
export function PhoneNumber({ number }: { readonly number: string }) {
  return (
    <Anchor href={`tel:${number.replace(/[^\d+]/g, '')}`} inherit underline="always">
      {number}
    </Anchor>
  );
}
