import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { $api } from '../../api/api';
import { useLanguage } from '../../language/use-language';

/** Plans; of a team without rules it says instead what is missing, and where it is. */
export function PlanButton({ team, busy }: { readonly team: string; readonly busy: boolean }) {
  const { t } = useLanguage();
  const missing = useId();
  const { data: rules } = $api.useQuery('get', '/v1/teams/{id}/rota-rules', { params: { path: { id: team } } });
  const hasNone = rules?.version === 0;
  return (
    <>
      <Button type="submit" loading={busy} disabled={hasNone} {...(hasNone && { 'aria-describedby': missing })}>
        {t('rota.plan')}
      </Button>
      {hasNone && (
        <Text size="sm" id={missing}>
          {t('rota.rulesFirst')}{' '}
          <Anchor
            inherit
            underline="always"
            renderRoot={(props) => <Link to="/people/rota/rules" search={{ team }} {...props} />}
          >
            {t('rota.part-rules')}
          </Anchor>
        </Text>
      )}
    </>
  );
}
