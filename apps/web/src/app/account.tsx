import { Avatar, Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { becomes, signOut, type Session } from '../session/session';
import { useLanguage } from '../language/use-language';
import { forgetTab } from './remembered';

/** Who one is, and the way out. */
export function Account({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const name = session.name ?? session.employeeId ?? '';
  const leave = async (): Promise<void> => {
    const gone = await signOut();
    forgetTab();
    becomes(queries, gone);
    await navigate({ to: '/sign-in' });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton>
          <Avatar name={name} size={34} color="sea" variant="filled" />
          <VisuallyHidden>{t('app.account', { name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <bdi>{name}</bdi>
        </Menu.Label>
        <Menu.Item onClick={() => void leave()}>{t('app.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
