import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import { Button, Container, Group, SegmentedControl, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { useSession } from '../../session/session';
import { DIRECTORY_MESSAGES } from './directory.messages';
import { FoundPeople } from './found-people';
import { useFound, type Wanted } from './use-found';

bring(DIRECTORY_MESSAGES);

const PAUSE_MS = 180;
const HR = ['hr', 'admin'];

/** Everybody of the company, found while one types. */
export function DirectoryPage() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { roles = [] } = useSession();
  const { q = '' } = useSearch({ from: '/frame/signed-in/people' });
  const [typed, setTyped] = useState(q);
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const [narrowed, setNarrowed] = useState<Omit<Wanted, 'q'>>({ office: '', available: false, inactive: false });
  const found = useFound({ ...narrowed, q: words });
  useTitle(t('directory.title'));
  useEffect(() => {
    // Whoever comes back from a person finds what they had typed.
    void navigate({ to: '/people', search: words === '' ? {} : { q: words }, replace: true });
  }, [navigate, words]);
  return (
    <Container size="lg" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <Title order={1}>{t('directory.title')}</Title>
        <TextInput
          type="search"
          size="lg"
          label={t('directory.search')}
          description={t('directory.hint')}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
          }}
        />
        <Group>
          <SegmentedControl
            aria-label={t('directory.office')}
            data={[
              { value: '', label: t('directory.all') },
              { value: 'front', label: t('directory.front') },
              { value: 'back', label: t('directory.back') },
            ]}
            value={narrowed.office}
            onChange={(office) => {
              setNarrowed({ ...narrowed, office });
            }}
          />
          <Switch
            label={t('directory.freeOnly')}
            checked={narrowed.available}
            onChange={({ currentTarget }) => {
              setNarrowed({ ...narrowed, available: currentTarget.checked });
            }}
          />
          {roles.some((role) => HR.includes(role)) && (
            <Switch
              label={t('directory.inactive')}
              checked={narrowed.inactive}
              onChange={({ currentTarget }) => {
                setNarrowed({ ...narrowed, inactive: currentTarget.checked });
              }}
            />
          )}
        </Group>
        <ProblemNote error={found.error} onAgain={() => void found.refetch()} />
        <div role="status">{found.isSuccess && found.people.length === 0 && <Text>{t('directory.none')}</Text>}</div>
        <FoundPeople people={found.people} />
        {found.hasNextPage && (
          <Group>
            <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t('people.more')}
            </Button>
          </Group>
        )}
      </Stack>
    </Container>
  );
}
