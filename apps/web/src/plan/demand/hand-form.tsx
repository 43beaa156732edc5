import { Alert, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.css';
import { useState, type SyntheticEvent } from 'react';
import { useForm } from 'react-hook-form';
import { useLanguage } from '../../language/use-language';
import { useUnsaved } from '../../look/unsaved';
import { keyOf } from '../../api/key-of';
import { DemandName, type DemandFormProps } from './demand-name';
import { DayChart } from './day-chart';
import { DayGrid } from './day-grid';
import { DayTabs } from './day-tabs';
import { FillIn } from './fill-in';
import { FromSpreadsheet } from './from-spreadsheet';
import { HoursShown, shownHours } from './hours-shown';
import { peopleIn, readWeek, type RowProblem } from './read-week';
import { RowProblems } from './row-problems';
import { SaveProblem } from './save-problem';
import { useDemandChanges } from './use-demands';
import { emptyWeek, hoursOf, QUARTERS, weekOf, type Week } from './week';

const WORKDAYS = [0, 1, 2, 3, 4];

/** People needed, said by hand: typed quarter by quarter, several at once, or from a spreadsheet. */
export function HandForm({ teamId, demand, taken, onSaved, onLeave }: DemandFormProps) {
  const { t } = useLanguage();
  const form = useForm({ defaultValues: { name: demand?.key ?? '' } });
  const [begun] = useState<Week>(() => (demand ? weekOf(demand.needs) : emptyWeek()));
  const [week, setWeek] = useState(begun);
  const [problems, setProblems] = useState<readonly RowProblem[]>([]);
  const { byHand } = useDemandChanges(teamId);
  const unsaved = useUnsaved(form.formState.isDirty || week.some((day, at) => String(day) !== String(begun[at])));
  const isEmpty = week.every((day) => day.every((people) => people === 0));
  const submit = form.handleSubmit(({ name }) => {
    if (isEmpty) return;
    byHand.mutate(
      { key: demand?.key ?? keyOf(name), version: demand?.version ?? 0, week },
      {
        onSuccess: ({ key }) => {
          onSaved(key);
        },
      },
    );
  });
  return (
    <Card withBorder component="form" onSubmit={(event: SyntheticEvent) => void submit(event)}>
      <Stack gap="md">
        <Title order={2} size="h3">
          {t('demand.handTitle')}
        </Title>
        <DemandName
          {...{ demand, taken }}
          error={form.formState.errors.name?.message}
          register={(options) => form.register('name', options)}
        />
        <FillIn week={week} onWeek={setWeek} />
        <Group>
          <FromSpreadsheet
            onTaken={(read) => {
              setWeek(read);
              setProblems([]);
            }}
          />
        </Group>
        <RowProblems problems={problems} />
        <WeekFields week={week} onWeek={setWeek} onProblems={setProblems} />
        {isEmpty && <Alert color="gray">{t('demand.nobody')}</Alert>}
        <SaveProblem error={byHand.error} />
        <Group>
          <Button type="submit" disabled={isEmpty} loading={byHand.isPending}>
            {t('demand.save')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              unsaved.leave(onLeave);
            }}
          >
            {t('demand.keep')}
          </Button>
        </Group>
        {unsaved.question}
      </Stack>
    </Card>
  );
}

interface FieldsProps {
  readonly week: Week;
  readonly onWeek: (week: Week) => void;
  readonly onProblems: (problems: readonly RowProblem[]) => void;
}

/** A day at a time: its quarters of an hour as fields, with the picture beside. */
function WeekFields({ week, onWeek, onProblems }: FieldsProps) {
  const { t } = useLanguage();
  const [day, setDay] = useState(1);
  const [chosen, setChosen] = useState(() => hoursOf(week));
  const people = week[day - 1] ?? [];
  const hours = shownHours(week, chosen);
  const change = (next: readonly number[], days: readonly number[] = [day - 1]): void => {
    onWeek(week.map((each, at) => (days.includes(at) ? next : each)));
  };
  const paste = (quarter: number, text: string): void => {
    const column = columnIn(text);
    if (column) {
      onProblems([]);
      change([...people.slice(0, quarter), ...column, ...people.slice(quarter + column.length)].slice(0, QUARTERS));
      return;
    }
    const read = readWeek(text);
    onProblems(read.problems);
    if (read.problems.length === 0) onWeek(read.week);
  };
  return (
    <DayTabs day={day} onDay={setDay}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack gap="xs">
          <HoursShown hours={hours} onHours={setChosen} />
          <DayGrid
            {...{ day, people, ...hours }}
            onPeople={(quarter, needed) => {
              change(people.map((each, at) => (at === quarter ? needed : each)));
            }}
            onPasted={paste}
          />
          <Text size="sm" c="dimmed">
            {t('demand.pasteHint')}
          </Text>
          <Group>
            <Button
              variant="subtle"
              onClick={() => {
                change(people, WORKDAYS);
              }}
            >
              {t('demand.sameAs')}
            </Button>
          </Group>
        </Stack>
        <DayChart {...{ day, people, ...hours }} />
      </SimpleGrid>
    </DayTabs>
  );
}

/** A column of figures without anything else. */
function columnIn(text: string): number[] | undefined {
  if (text.includes('\t')) return undefined;
  const figures = text.split(/\r\n|\r|\n/).map(peopleIn);
  return figures.every((figure) => figure !== undefined) ? figures : undefined;
}
