import '@mantine/core/styles/Tabs.css';
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../language/use-language';
import { useInWords } from '../rota/in-words';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface Props {
  /** ISO: Monday is 1. */
  readonly day: number;
  readonly onDay: (day: number) => void;
  readonly children: ReactNode;
}

/** One day of the week at a time. */
export function DayTabs({ day, onDay, children }: Props) {
  const { t } = useLanguage();
  const { weekday } = useInWords();
  return (
    <Tabs
      value={String(day)}
      onChange={(chosen) => {
        onDay(Number(chosen));
      }}
    >
      <Tabs.List aria-label={t('demand.daysOf')}>
        {WEEKDAYS.map((each) => (
          <Tabs.Tab key={each} value={String(each)}>
            {weekday(each)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {WEEKDAYS.map((each) => (
        <Tabs.Panel key={each} value={String(each)} pt="md">
          {each === day && children}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
