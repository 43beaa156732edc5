import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Switch.css';
import '@mantine/core/styles/Table.css';
import { Anchor, Badge, Stack, Switch, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ScimRequest } from '../../api/views';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';
import { Wide } from '../../look/wide';
import { howToMend } from './how-to-mend';

/** What the identity provider wrote last, the newest first; what was refused with why, and what helps. */
export function SentRequests({ requests }: { readonly requests: readonly ScimRequest[] }) {
  const { t } = useLanguage();
  const [onlyRefused, narrow] = useState(false);
  const shown = onlyRefused ? requests.filter(({ code }) => code !== null) : requests;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h4">
        {t('incoming.last')}
      </Title>
      <Switch
        label={t('incoming.onlyRefused')}
        checked={onlyRefused}
        onChange={({ currentTarget }) => {
          narrow(currentTarget.checked);
        }}
      />
      {shown.length === 0 && <Text>{t(onlyRefused ? 'incoming.noneRefused' : 'incoming.lastNone')}</Text>}
      {shown.length > 0 && (
        <Wide label={t('incoming.last')}>
          <Table miw={560}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('incoming.when')}</Table.Th>
                <Table.Th>{t('incoming.about')}</Table.Th>
                <Table.Th>{t('incoming.what')}</Table.Th>
                <Table.Th>{t('incoming.outcome')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((request) => (
                <Row key={request.number} request={request} />
              ))}
            </Table.Tbody>
          </Table>
        </Wide>
      )}
    </Stack>
  );
}

function Row({ request }: { readonly request: ScimRequest }) {
  const { t, language } = useLanguage();
  const { at, method, code, detail, key } = request;
  return (
    <Table.Tr>
      <Table.Td>{timeInWords(at, language)}</Table.Td>
      <Table.Td>
        <About request={request} />
      </Table.Td>
      <Table.Td>
        {t(`sent.${method}`)}
        {key !== null && (
          <Text size="sm" c="dimmed">
            <bdi>{key}</bdi>
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {code === null ? (
          t('incoming.done')
        ) : (
          <Stack gap={4} align="start">
            <Badge color="red.9" variant="filled" tt="none">
              {t('incoming.refused')}
            </Badge>
            {detail !== null && <Text size="sm">{detail}</Text>}
            <Text size="sm" fw={600}>
              {t(`mend.${howToMend(code)}`)}
            </Text>
            <Text size="xs" c="dimmed">
              {code}
            </Text>
          </Stack>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function About({ request: { resource, resourceId, name } }: { readonly request: ScimRequest }) {
  const { t } = useLanguage();
  const kind = t(`sent.${resource}`);
  if (name === null || resourceId === null) return `${kind}: ${t('incoming.gone')}`;
  if (resource === 'Group')
    return (
      <>
        {kind} <bdi>{name}</bdi>
      </>
    );
  return (
    <Anchor renderRoot={(props) => <Link to="/people/$employeeId" params={{ employeeId: resourceId }} {...props} />}>
      <bdi>{name}</bdi>
    </Anchor>
  );
}
