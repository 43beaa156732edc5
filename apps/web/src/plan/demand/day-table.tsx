import '@mantine/core/styles/Table.css';
import { Table } from '@mantine/core';
import { useLanguage } from '../../language/use-language';
import { useInWords } from '../rota/in-words';
import { QUARTER } from './week';

interface Props {
  readonly people: readonly number[];
  readonly contacts: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The same as the chart, for whoever would rather read. */
export function DayTable({ people, contacts, from, to }: Props) {
  const { t } = useLanguage();
  const { number, span } = useInWords();
  const quarters = Array.from({ length: to - from }, (_, at) => from + at);
  return (
    <details>
      <summary style={{ minHeight: 24 }}>{t('rota.asTable')}</summary>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('rota.time')}</Table.Th>
            <Table.Th scope="col">{t('demand.contacts')}</Table.Th>
            <Table.Th scope="col">{t('demand.people')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {quarters.map((at) => (
            <Table.Tr key={at}>
              <Table.Th scope="row">{span(at * QUARTER, (at + 1) * QUARTER)}</Table.Th>
              <Table.Td>{number(contacts[at] ?? 0)}</Table.Td>
              <Table.Td>{people[at] ?? 0}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
