import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api';
import { download } from '../../api/download';
import type { Person } from '../../api/views';
import { ChoosePerson } from '../../app/choose-person';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useSession } from '../../session/session';

interface Props {
  readonly person: Person;
  readonly onErased: (name: string) => void;
}

/** What leads on from a person, and what they and HR may do about what is kept of them. */
export function PersonActions({ person: { employeeId, name, team }, onErased }: Props) {
  const { t } = useLanguage();
  const { roles = [], employeeId: me } = useSession();
  const [asking, setAsking] = useState(false);
  const may = (...some: string[]): boolean => some.some((role) => roles.includes(role));
  const isMe = me === employeeId;
  const exporting = useMutation({
    mutationFn: () =>
      isMe
        ? download('/v1/me/export', 'sambung-everything-about-me.json')
        : download(`/v1/employees/${employeeId}/export`, `sambung-directory-${employeeId}.json`),
  });
  return (
    <Stack gap="sm" mt="lg" align="start">
      {team && may('manager', 'hr', 'admin') && (
        <Anchor renderRoot={(props) => <Link to="/people/rota" search={{ team: team.teamId }} {...props} />}>
          {t(isMe ? 'person.myRota' : 'person.rota')}
        </Anchor>
      )}
      {(isMe || may('manager', 'hr', 'admin')) && (
        <Anchor renderRoot={(props) => <Link to="/people/roles" search={{ employee: employeeId }} {...props} />}>
          {t(isMe ? 'person.myGaps' : 'person.gaps')}
        </Anchor>
      )}
      {may('manager', 'hr', 'admin') && (
        <Anchor renderRoot={(props) => <Link to="/people/skills" search={{ q: name }} {...props} />}>
          {t('person.evidenceOf')}
        </Anchor>
      )}
      {(isMe || may('manager', 'hr', 'admin')) && (
        <Anchor renderRoot={(props) => <Link to="/devices" search={isMe ? {} : { employee: employeeId }} {...props} />}>
          {t(isMe ? 'person.myDevices' : 'person.devices')}
        </Anchor>
      )}
      {(isMe || may('hr', 'admin')) && (
        <Anchor renderRoot={(props) => <Link to="/people/audit" search={{ employee: employeeId }} {...props} />}>
          {t('person.audit')}
        </Anchor>
      )}
      {(isMe || may('hr')) && (
        <Button
          variant="default"
          // Longer than a telephone is wide, in Indonesian.
          h="auto"
          py="xs"
          styles={{ label: { lineHeight: 1.3, whiteSpace: 'normal' } }}
          loading={exporting.isPending}
          onClick={() => {
            exporting.mutate();
          }}
        >
          {t(isMe ? 'person.export' : 'person.exportRecord')}
        </Button>
      )}
      <ProblemNote error={exporting.error} />
      {may('hr', 'admin') && (
        <Button
          variant="default"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('person.erase')}
        </Button>
      )}
      <Dialog
        opened={asking}
        title={t('person.erase')}
        onClose={() => {
          setAsking(false);
        }}
      >
        <Erase
          employeeId={employeeId}
          name={name}
          onErased={onErased}
          onKeep={() => {
            setAsking(false);
          }}
        />
      </Dialog>
    </Stack>
  );
}

interface EraseProps extends Pick<Person, 'employeeId' | 'name'> {
  readonly onErased: (name: string) => void;
  readonly onKeep: () => void;
}

function Erase({ employeeId, name, onErased, onKeep }: EraseProps) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [replacement, setReplacement] = useState('');
  const erasing = useMutation({
    mutationFn: () =>
      api.DELETE('/v1/employees/{id}', {
        params: { path: { id: employeeId }, query: replacement === '' ? {} : { replacement } },
      }),
    onSuccess: async () => {
      onErased(name);
      await queries.invalidateQueries({ queryKey: ['get', '/v1/employees'] });
    },
  });
  return (
    <Stack>
      <Text>{t('person.eraseSure', { name })}</Text>
      <ChoosePerson
        label={t('person.replacement')}
        nobody={t('directory.none')}
        chosen={replacement}
        onChoose={setReplacement}
      />
      <ProblemNote error={erasing.error} />
      <Group>
        <Button
          color="red.9"
          loading={erasing.isPending}
          onClick={() => {
            erasing.mutate();
          }}
        >
          {t('person.eraseNow')}
        </Button>
        <Button variant="default" onClick={onKeep}>
          {t('person.keep')}
        </Button>
      </Group>
    </Stack>
  );
}
