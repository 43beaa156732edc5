import '@mantine/core/styles/Menu.css';
import { Button, Menu } from '@mantine/core';
import type { Ref } from 'react';
import { api } from '../api/api';
import { useLanguage } from '../language/use-language';
import { ProblemNote } from '../look/problem-note';
import { noteAnswered } from './answered';
import { useAsk } from './use-ask';

const REASONS = ['with-customer', 'busy', 'not-mine', 'other'] as const;

/** Leaves it to somebody else, and says why: only I and my manager see that. */
export function DeclineMenu({
  offerId,
  buttonRef,
  shortcut,
}: {
  readonly offerId: string;
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly shortcut: boolean;
}) {
  const { t } = useLanguage();
  const declining = useAsk((because: (typeof REASONS)[number]) => {
    noteAnswered(offerId);
    return api.POST('/v1/offers/{offerId}/decline', { params: { path: { offerId } }, body: { because } });
  });
  return (
    <>
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <Button ref={buttonRef} size="lg" variant="default" loading={declining.isPending}>
            {t(shortcut ? 'desk.declineKey' : 'desk.decline')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {REASONS.map((because) => (
            <Menu.Item
              key={because}
              onClick={() => {
                declining.mutate(because);
              }}
            >
              {t(`deskDecline.${because}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemNote error={declining.error} />
    </>
  );
}
