import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SkillMatrixRow } from '../../api/views';
import { PeopleLinks } from '../../app/people-links';
import { bring } from '../../language/languages';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { useTitle } from '../../look/use-title';
import { EvidenceDialog } from './evidence-dialog';
import { Filters, type Narrowed } from './filters';
import { Legend } from './legend';
import { MatrixList } from './matrix-list';
import { MatrixTable } from './matrix-table';
import { shownSkills } from './shown-skills';
import { SKILLS_MESSAGES } from './skills.messages';
import { useMatrix } from './use-matrix';

bring(SKILLS_MESSAGES);

const PAUSE_MS = 180;

/** Who can do what, for whoever leads people: found while one types, with what shows it. */
export function SkillsPage() {
  const { t, said } = useLanguage();
  const navigate = useNavigate();
  const { team = '', office = '', site = '', q = '' } = useSearch({ from: '/frame/signed-in/people/skills' });
  const [narrowed, setNarrowed] = useState<Narrowed>({ team, office, site, q, called: '', alsoUnknown: false });
  const [words] = useDebouncedValue(narrowed.q.trim(), PAUSE_MS);
  const wanted = { team: narrowed.team, office: narrowed.office, site: narrowed.site, q: words };
  const matrix = useMatrix(wanted);
  const [opened, setOpened] = useState<{ person: SkillMatrixRow; skill: string | undefined } | null>(null);
  const open = useCallback((person: SkillMatrixRow, skill?: string) => {
    setOpened({ person, skill });
  }, []);
  const isNarrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const skills = useMemo(
    () => shownSkills(matrix.skills, matrix.people, narrowed, said),
    [matrix.skills, matrix.people, narrowed, said],
  );
  const address = JSON.stringify(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')));
  useTitle(t('skills.title'));
  useEffect(() => {
    // Whoever comes back, or is sent the address, finds what was chosen.
    void navigate({ to: '/people/skills', search: JSON.parse(address) as Record<string, string>, replace: true });
  }, [navigate, address]);
  const { people, today } = matrix;
  const Matrix = isNarrow ? MatrixList : MatrixTable;
  return (
    <Container size="xl" py="lg">
      <PeopleLinks />
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('skills.title')}</Title>
          <Text c="dimmed" size="lg">
            {t('skills.lead')}
          </Text>
        </div>
        <Filters narrowed={narrowed} onChange={setNarrowed} />
        <ProblemNote error={matrix.error} onAgain={() => void matrix.refetch()} />
        <Text role="status" size="sm">
          {matrix.isSuccess && people.length === 0 && t('skills.none')}
          {people.length > 0 && skills.length === 0 && t('skills.noSkills')}
          {people.length > 0 &&
            skills.length > 0 &&
            t('skills.found', { people: people.length, skills: skills.length })}
        </Text>
        <Legend />
        {people.length > 0 && skills.length > 0 && <Matrix {...{ people, skills, today }} onOpen={open} />}
        {matrix.hasNextPage && (
          <Group>
            <Button variant="default" loading={matrix.isFetchingNextPage} onClick={() => void matrix.fetchNextPage()}>
              {t('people.more')}
            </Button>
          </Group>
        )}
      </Stack>
      {opened && (
        <EvidenceDialog
          {...opened}
          skills={matrix.skills}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
    </Container>
  );
}
