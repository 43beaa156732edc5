import '@mantine/core/styles/Table.css';
import { Table, TextInput } from '@mantine/core';
import { useLanguage } from '../../language/use-language';
import { useInWords } from '../rota/in-words';
import { peopleIn } from './read-week';
import { QUARTER } from './week';

const QUARTERS_OF_HOUR = [0, 1, 2, 3] as const;

interface Props {
  /** ISO: Monday is 1. */
  readonly day: number;
  /** People in each quarter of an hour of the day. */
  readonly people: readonly number[];
  /** The first quarter that is shown, and the one after the last; whole hours. */
  readonly from: number;
  readonly to: number;
  readonly onPeople: (quarter: number, people: number) => void;
  /** Several cells at once; false: a browser may paste it as it is. */
  readonly onPasted: (quarter: number, text: string) => void;
}

/** A day in quarters of an hour: a row for each hour. What is empty needs nobody. */
export function DayGrid({ day, people, from, to, onPeople, onPasted }: Props) {
  const { t } = useLanguage();
  const { clock, weekday } = useInWords();
  const hours = Array.from({ length: (to - from) / 4 }, (_, hour) => from + hour * 4);
  return (
    <Table aria-label={t('demand.table', { day: weekday(day) })} horizontalSpacing={4} verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('demand.hour')}</Table.Th>
          {QUARTERS_OF_HOUR.map((quarter) => (
            <Table.Th key={quarter} scope="col">
              :{String(quarter * QUARTER).padStart(2, '0')}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {hours.map((first) => (
          <Table.Tr key={first}>
            <Table.Th scope="row">{clock(first * QUARTER)}</Table.Th>
            {QUARTERS_OF_HOUR.map((quarter) => {
              const at = first + quarter;
              return (
                <Table.Td key={quarter}>
                  <TextInput
                    size="xs"
                    inputMode="numeric"
                    maxLength={4}
                    aria-label={t('demand.quarterOf', { day: weekday(day), time: clock(at * QUARTER) })}
                    value={people[at] === 0 ? '' : String(people[at] ?? '')}
                    onChange={({ currentTarget: { value } }) => {
                      const read = peopleIn(value);
                      // Anything else than a number of people does not come into it.
                      if (read !== undefined) onPeople(at, read);
                    }}
                    onPaste={(event) => {
                      const text = event.clipboardData.getData('text/plain').replace(/[\r\n]+$/, '');
                      if (!/[\t\r\n]/.test(text)) return;
                      event.preventDefault();
                      onPasted(at, text);
                    }}
                  />
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
