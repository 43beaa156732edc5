import '@mantine/core/styles/Table.css';
import { Table } from '@mantine/core';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { asSpans, type CoverSpan } from './cover';
import { useInWords } from './in-words';
import { useWhy } from './why-missing';

interface Props {
  readonly rota: Pick<Rota, 'missingBecause'>;
  readonly quarters: readonly CoverSpan[];
}

/** The same as the chart, for whoever would rather read; and which rule keeps people away. */
export function CoverTable({ rota, quarters }: Props) {
  const { t } = useLanguage();
  const { span } = useInWords();
  const why = useWhy(rota);
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
            <Table.Th scope="col">{t('rota.because')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {asSpans(quarters).map(({ from, to, needed, there, missing, because }) => (
            <Table.Tr key={from}>
              <Table.Th scope="row">{span(from, to)}</Table.Th>
              <Table.Td>{needed}</Table.Td>
              <Table.Td>{there}</Table.Td>
              <Table.Td fw={missing > 0 ? 700 : 400}>{missing}</Table.Td>
              <Table.Td>{why(because)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
