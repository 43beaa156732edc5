import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { becomes, signOut, type Session } from '../session/session';
import { useLanguage } from '../language/use-language';
import { leave } from '../look/leaving';
import { stopRinging } from './pushes';
import { forgetTab } from './remembered';

/** Who one is, and the way out. */
export function Account({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const goOut = async (): Promise<void> => {
    await stopRinging();
    const gone = await signOut();
    forgetTab();
    becomes(queries, gone);
    if (gone.goTo === undefined) await navigate({ to: '/sign-in' });
    else window.location.assign(gone.goTo);
  };
  return (
    <Group gap={4} wrap="nowrap">
      <Text size="sm" fw={600} visibleFrom="sm">
        <bdi>{session.name ?? session.employeeId}</bdi>
      </Text>
      <Button
        size="compact-md"
        variant="subtle"
        color="gray"
        onClick={() => {
          leave(() => void goOut());
        }}
      >
        {t('app.signOut')}
      </Button>
    </Group>
  );
}
