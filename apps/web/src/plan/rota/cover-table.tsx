import '@mantine/core/styles/Table.css';
import { Table } from '@mantine/core';
import { useLanguage } from '../../language/use-language';
import { asSpans, type CoverSpan } from './cover';
import { useInWords } from './in-words';

/** The same as the chart, for whoever would rather read. */
export function CoverTable({ quarters }: { readonly quarters: readonly CoverSpan[] }) {
  const { t } = useLanguage();
  const { span } = useInWords();
  return (
    <details>
      <summary>{t('rota.asTable')}</summary>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('rota.time')}</Table.Th>
            <Table.Th scope="col">{t('rota.needed')}</Table.Th>
            <Table.Th scope="col">{t('rota.there')}</Table.Th>
            <Table.Th scope="col">{t('rota.missing')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {asSpans(quarters).map(({ from, to, needed, there, missing }) => (
            <Table.Tr key={from}>
              <Table.Th scope="row">{span(from, to)}</Table.Th>
              <Table.Td>{needed}</Table.Td>
              <Table.Td>{there}</Table.Td>
              <Table.Td fw={missing > 0 ? 700 : 400}>{missing}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
