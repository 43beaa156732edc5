import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { useTitle } from '../../look/use-title';
import { useSession } from '../../session/session';
import { AllPolicies } from './all-policies';
import { MyPolicies } from './my-policies';
import { POLICIES_MESSAGES } from './policies.messages';
import { PolicyForm } from './policy-form';
import { ShownPolicy } from './shown-policy';

bring(POLICIES_MESSAGES);

/** How people are to work: what holds for me, what holds for whom, and since when. */
export function PoliciesPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { policy, edit } = useSearch({ from: '/frame/signed-in/people/policies' });
  const { employeeId, roles = [] } = useSession();
  const mayWrite = roles.includes('hr') || roles.includes('admin');
  const go = (search: { policy?: string; edit?: string }): void => {
    void navigate({ to: '/people/policies', search });
  };
  useTitle(t('policies.title'));
  const isNew = policy === undefined && edit !== undefined;
  return (
    <Container size="lg" py="lg">
      <Stack gap="lg">
        <PeopleLinks />
        <div>
          <Title order={1}>{t('policies.title')}</Title>
          <Text c="dimmed">{t('policies.lead')}</Text>
        </div>
        {isNew && <PolicyForm policy={undefined} onDone={go} />}
        {policy !== undefined && (
          <ShownPolicy key={policy} policyId={policy} isEdited={edit !== undefined} mayWrite={mayWrite} onGo={go} />
        )}
        {policy === undefined && !isNew && (
          <>
            {employeeId !== undefined && <MyPolicies employeeId={employeeId} />}
            <AllPolicies
              onOpen={(id) => {
                go({ policy: id });
              }}
            />
            {mayWrite && (
              <Button
                w="fit-content"
                onClick={() => {
                  go({ edit: 'new' });
                }}
              >
                {t('policies.add')}
              </Button>
            )}
          </>
        )}
      </Stack>
    </Container>
  );
}
