import '@mantine/core/styles/Table.css';
import { Button, Table, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ChangeShift } from './change-shift';
import { useInWords } from './in-words';
import { onTheWall } from './shift-plan';
import look from './rota.module.css';

interface Props {
  readonly rota: Rota;
  readonly dates: readonly string[];
  /** The day that is shown below. */
  readonly date: string;
  readonly onDay: (date: string) => void;
}

interface Cell {
  readonly employeeId: string;
  readonly date: string;
}

/** Everybody's shifts of the week; each can be opened and changed, a day shown with its hours. */
export function WeekTable({ rota, dates, date, onDay }: Props) {
  const { t } = useLanguage();
  const { day } = useInWords();
  const [open, setOpen] = useState<Cell | null>(null);
  return (
    <div className={look['scroll']}>
      <Table withColumnBorders className={look['week'] ?? ''} aria-label={t('rota.weekTable')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('rota.person')}</Table.Th>
            {dates.map((each) => (
              <Table.Th key={each} scope="col">
                <Button
                  size="compact-sm"
                  variant={each === date ? 'light' : 'subtle'}
                  aria-pressed={each === date}
                  onClick={() => {
                    onDay(each);
                  }}
                >
                  {day(each)}
                </Button>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rota.people.map(({ employeeId, name, away }) => (
            <Table.Tr key={employeeId}>
              <Table.Th scope="row">
                <bdi>{name}</bdi>
              </Table.Th>
              {dates.map((each) => (
                <Table.Td key={each}>
                  <OfDay
                    {...{ rota, employeeId, name }}
                    date={each}
                    isAway={away.includes(each)}
                    onOpen={() => {
                      setOpen({ employeeId, date: each });
                    }}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {open && (
        <ChangeShift
          key={`${open.employeeId} ${open.date}`}
          rota={rota}
          {...open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}

interface OfDayProps extends Cell {
  readonly rota: Rota;
  readonly name: string;
  readonly isAway: boolean;
  readonly onOpen: () => void;
}

function OfDay({ rota, employeeId, name, date, isAway, onOpen }: OfDayProps) {
  const { t } = useLanguage();
  const { span, day } = useInWords();
  const shift = rota.shifts.find((each) => each.employeeId === employeeId && each.date === date);
  const isWrong = rota.violations.some((each) => each.employeeId === employeeId && each.date === date);
  if (!shift && isAway)
    return (
      <Text size="sm" c="dimmed">
        {t('rota.away')}
      </Text>
    );
  const wall = shift && onTheWall(shift, rota.timeZone);
  const words = wall ? span(wall.from, wall.to) : t('rota.off');
  return (
    <UnstyledButton
      className={look['cell'] ?? ''}
      data-off={!shift || undefined}
      data-wrong={isWrong || undefined}
      aria-label={t('rota.changeOf', { name, day: day(date), shift: words })}
      onClick={onOpen}
    >
      {words}
      {isWrong && <span className={look['wrong']}>{t('rota.wrong')}</span>}
    </UnstyledButton>
  );
}
