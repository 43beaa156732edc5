import { useRef, useState, type PointerEvent } from 'react';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { useInWords } from './in-words';
import { movedBy, withBreakMoved, type WallShift } from './shift-plan';
import type { Axis } from './timeline';
import look from './rota.module.css';

const QUARTER = 15;

interface Props {
  readonly rota: Rota;
  readonly name: string;
  readonly shift: WallShift;
  readonly axis: Axis;
  readonly onOpen: () => void;
  readonly onMoved: (shift: WallShift) => void;
}

/** What is being drawn: the whole shift, or one of its breaks. */
type Grip = 'shift' | number;

/**
 * A shift on the clock. Drawn by mouse, pen or finger, in steps that the rules know; a click or Enter opens the form, which can do the same and more (WCAG 2.2, 2.5.7).
 * A finger that moves up or down scrolls the page.
 */
export function ShiftBar({ rota, name, shift, axis, onOpen, onMoved }: Props) {
  const { t } = useLanguage();
  const { called, span } = useInWords();
  const lane = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ readonly grip: Grip; readonly at: number; readonly minutes: number } | null>(
    null,
  );
  // A click comes after the button is let go: what was drawn is not opened too.
  const wasDrawn = useRef(false);
  const step = rota.rules.shifts.find(({ key }) => key === shift.kind)?.every ?? QUARTER;
  const shown = drawn === null ? shift : changed(shift, drawn.grip, drawn.minutes);

  const take = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    wasDrawn.current = false;
    setDrawn({ grip, at: event.clientX, minutes: 0 });
  };
  const draw = (event: PointerEvent<HTMLElement>): void => {
    if (!drawn || !lane.current) return;
    const perPixel = (axis.to - axis.from) / lane.current.clientWidth;
    const unit = drawn.grip === 'shift' ? step : QUARTER;
    const minutes = Math.round(((event.clientX - drawn.at) * perPixel) / unit) * unit;
    if (minutes !== 0) wasDrawn.current = true;
    if (minutes !== drawn.minutes) setDrawn({ ...drawn, minutes });
  };
  const letGo = (): void => {
    if (drawn === null) return;
    setDrawn(null);
    if (drawn.minutes !== 0) onMoved(changed(shift, drawn.grip, drawn.minutes));
    else if (!wasDrawn.current) onOpen();
  };
  const at = (from: number, to: number) => ({
    left: `${((from - axis.from) / (axis.to - axis.from)) * 100}%`,
    width: `${((to - from) / (axis.to - axis.from)) * 100}%`,
  });
  const breaks = shift.breaks.map((each) => span(each.from, each.to)).join(', ') || t('rota.noBreaks');
  return (
    <div
      ref={lane}
      className={look['lane']}
      onPointerMove={draw}
      onPointerUp={letGo}
      onPointerCancel={() => {
        setDrawn(null);
      }}
    >
      <button
        type="button"
        className={look['bar']}
        style={at(shown.from, shown.to)}
        aria-label={t('rota.barOf', { name, time: span(shift.from, shift.to), breaks })}
        onPointerDown={take('shift')}
        onClick={({ detail }) => {
          // By keyboard or a screen reader: a pointer has been let go of before.
          if (detail === 0) onOpen();
        }}
      >
        <span>{span(shown.from, shown.to)}</span>
      </button>
      {shown.breaks.map((each, place) => (
        <div
          key={each.key}
          className={look['break']}
          style={at(each.from, each.to)}
          title={t('rota.breakAt', { key: called(each.key), time: span(each.from, each.to) })}
          aria-hidden="true"
          onPointerDown={take(place)}
        />
      ))}
    </div>
  );
}

const changed = (shift: WallShift, grip: Grip, minutes: number): WallShift =>
  grip === 'shift' ? movedBy(shift, minutes) : withBreakMoved(shift, grip, minutes);
