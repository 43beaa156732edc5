import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { ProblemNote } from '../../look/problem-note';
import { ChangeShift } from './change-shift';
import { coverOn } from './cover';
import { useInWords } from './in-words';
import { bodyOf, onTheWall, type WallShift } from './shift-plan';
import { ShiftBar } from './shift-bar';
import { useMoved } from './use-moved';
import { Broken } from './what-it-would-be';
import look from './rota.module.css';

/** Minutes since midnight that the picture spans. */
export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** Who is there when, and when their breaks are. A shift, or a break in it, is drawn to another time, or opened and changed in a form. */
export function Timeline({ rota, date }: { readonly rota: Rota; readonly date: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const moved = useMoved(rota);
  const lines = linesOf(rota, date);
  const axis = axisOf(rota, date, lines);
  if (lines.length === 0) return <Text c="dimmed">{t('rota.nobodyWorks')}</Text>;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('rota.howToMove')}
      </Text>
      <div role="status">{moved.said !== null && <Text size="sm">{moved.said}</Text>}</div>
      {moved.broken.length > 0 && <Broken broken={moved.broken} name={nameOf(rota, moved.broken)} />}
      <ProblemNote error={moved.error} />
      <Hours axis={axis} />
      <ul className={look['timeline']}>
        {lines.map(({ employeeId, name, shift }) => (
          <li key={employeeId} className={look['line']}>
            <Text size="sm" className={look['name'] ?? ''}>
              <bdi>{name}</bdi>
            </Text>
            <ShiftBar
              {...{ rota, name, shift, axis }}
              onOpen={() => {
                setOpen(employeeId);
              }}
              onMoved={(other) => {
                moved.move({ employeeId, date, body: bodyOf(other) }, name, other);
              }}
            />
          </li>
        ))}
      </ul>
      {open !== null && (
        <ChangeShift
          {...{ rota, date }}
          key={open}
          employeeId={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Stack>
  );
}

function Hours({ axis }: { readonly axis: Axis }) {
  const { clock } = useInWords();
  const hours = Array.from({ length: (axis.to - axis.from) / 60 }, (_, at) => axis.from + at * 60);
  return (
    <div className={look['hours']} aria-hidden="true">
      {hours.map((minutes, at) => (
        <span key={minutes} data-odd={at % 2 === 1 || undefined}>
          {clock(minutes)}
        </span>
      ))}
    </div>
  );
}

/** Whose shift was drawn to where it may not be. */
const nameOf = ({ people }: Rota, [first]: Rota['violations']): string =>
  people.find(({ employeeId }) => employeeId === first?.employeeId)?.name ?? '';

interface Line {
  readonly employeeId: string;
  readonly name: string;
  readonly shift: WallShift;
}

/** Whoever begins first stands first. */
function linesOf(rota: Rota, date: string): Line[] {
  return rota.people
    .flatMap(({ employeeId, name }) => {
      const shift = rota.shifts.find((each) => each.employeeId === employeeId && each.date === date);
      return shift ? [{ employeeId, name, shift: onTheWall(shift, rota.timeZone) }] : [];
    })
    .sort((one, other) => one.shift.from - other.shift.from);
}

/** Whole hours around everything that is needed or planned, and one more on each side to move into. */
function axisOf(rota: Rota, date: string, lines: readonly Line[]): Axis {
  const cover = coverOn(rota, date);
  const from = Math.min(...lines.map(({ shift }) => shift.from), ...cover.map((each) => each.from));
  const to = Math.max(...lines.map(({ shift }) => shift.to), ...cover.map((each) => each.to));
  return { from: Math.floor(from / 60) * 60 - 60, to: Math.ceil(to / 60) * 60 + 60 };
}
