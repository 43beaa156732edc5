import { Container, Stack, Text, Title } from '@mantine/core';
import { $api } from '../../api/api';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { useSession } from '../../session/session';
import { ROTA_MESSAGES } from '../rota/rota.messages';
import { OwnShifts } from './own-shifts';
import { WISHES_MESSAGES } from './wishes.messages';
import { WishesForm } from './wishes-form';

bring(ROTA_MESSAGES);
bring(WISHES_MESSAGES);

/** One's own part in rotas: when one works, and what one wishes for. */
export function WishesPage() {
  const { t } = useLanguage();
  const { employeeId } = useSession();
  useTitle(t('wishes.title'));
  return (
    <Container size="lg" py="lg">
      <Stack gap="lg">
        <PeopleLinks />
        <div>
          <Title order={1}>{t('wishes.title')}</Title>
          <Text c="dimmed">{t('wishes.lead')}</Text>
        </div>
        {employeeId !== undefined && <Own employeeId={employeeId} />}
      </Stack>
    </Container>
  );
}

function Own({ employeeId }: { readonly employeeId: string }) {
  const params = { path: { id: employeeId } };
  // Read again under somebody who writes, it would take away what they have written.
  const { data, error } = $api.useQuery(
    'get',
    '/v1/employees/{id}/rota-terms',
    { params },
    { refetchOnWindowFocus: false },
  );
  return (
    <>
      <OwnShifts employeeId={employeeId} />
      <ProblemNote error={error} />
      {data && <WishesForm terms={data} />}
    </>
  );
}
