import 'uplot/dist/uPlot.min.css';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { ChartProps, ChartSeries } from './chart';

const HEIGHT = 220;
const HOUR = 3_600;
const QUARTER = 15;
/** Told apart without colours, too: by how they are drawn. */
const DASHES = [[], [8, 4], [2, 3]] as const;
/** At least 3 to 1 on the ground of their scheme (WCAG 2.2, 1.4.11). */
const COLOURS = { light: ['#0b6b63', '#9c3d00', '#5f3dc4'], dark: ['#75c3b8', '#ffa94d', '#b197fc'] } as const;
const LINES = { light: { text: '#212529', grid: '#dee2e6' }, dark: { text: '#f1f3f5', grid: '#495057' } } as const;

type Shown = Pick<ChartProps, 'unit' | 'at' | 'across' | 'series'>;

/** As wide as there is room; drawn anew when what it shows, the colours or the language (of its title) change. */
export function DrawnChart({ title, unit, at, across, series, inWords }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  // By what it holds: the same figures come again every second.
  const shown = JSON.stringify({ unit, at, across, series } satisfies Shown);
  useEffect(() => {
    const { current: element } = place;
    if (!element) return undefined;
    const drawn = JSON.parse(shown) as Shown;
    const plot = new uPlot(
      optionsFor({ ...drawn, inWords, scheme, width: element.clientWidth }),
      dataOf(drawn) as unknown as uPlot.AlignedData,
      element,
    );
    const watching = new ResizeObserver(() => {
      plot.setSize({ width: element.clientWidth, height: HEIGHT });
    });
    watching.observe(element);
    return () => {
      watching.disconnect();
      plot.destroy();
    };
    // The words change with the language alone, and so does the title.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown, scheme, title]);
  return <div ref={place} role="img" aria-label={title} />;
}

/** uPlot counts moments in seconds. Of minutes the last quarter of an hour has an end too. */
function dataOf({ unit, at, series }: Shown): (number | null)[][] {
  if (unit === 'moments') return [at.map((moment) => moment / 1_000), ...series.map(({ values }) => [...values])];
  const last = at.at(-1);
  const end = last === undefined ? [] : [last + QUARTER];
  return [[...at, ...end], ...series.map(({ values }) => [...values, ...values.slice(-1)])];
}

interface Drawn extends Shown {
  readonly inWords: ChartProps['inWords'];
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

function optionsFor({ unit, at: moments, across, series, inWords, scheme, width }: Drawn): uPlot.Options {
  const { text, grid } = LINES[scheme];
  const axis: uPlot.Axis = { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid } };
  const isOfDay = unit === 'minutes';
  const words = (at: number): string => inWords(isOfDay ? at : at * 1_000);
  const lines = series.map((each, index) => lineOf(each, index, COLOURS[scheme][index % 3] ?? text));
  return {
    ...{ width, height: HEIGHT, cursor: { show: isOfDay, drag: { x: false, y: false } } },
    scales: {
      x: isOfDay ? { time: false } : { range: () => aroundOf(moments) },
      y: { range: (_plot, _least, most) => [0, Math.max(1, most * 1.1)] },
    },
    axes: [
      {
        ...axis,
        values: (_plot, marks) => marks.map(words),
        ...(isOfDay && { incrs: [60, 120, 180, 240] }),
      },
      axis,
    ],
    series: [{ label: across, value: (_plot, at) => (Number.isFinite(at) ? words(at) : '–') }, ...lines],
    legend: { show: true, live: isOfDay },
  };
}

/**
 * A picture of a single hour, or of none, is as wide as one of a few. In seconds since 1970. By the hours themselves: of a single one uPlot
 * says that it ends a thousand days later.
 */
function aroundOf(moments: readonly number[]): [number, number] {
  const [first, last] = [(moments[0] ?? 0) / 1_000, (moments.at(-1) ?? 0) / 1_000];
  return [first - HOUR / 2, Math.max(last, first + 3 * HOUR) + HOUR / 2];
}

function lineOf({ label, kind }: ChartSeries, index: number, stroke: string): uPlot.Series {
  const drawn = { label, stroke, width: 2, dash: [...(DASHES[index % 3] ?? [])], points: { size: 6 } };
  if (kind === 'line' || !uPlot.paths.bars || !uPlot.paths.stepped) return drawn;
  if (kind === 'bars') return { ...drawn, fill: `${stroke}55`, paths: uPlot.paths.bars({ size: [0.6, 60] }) };
  const stepped = { ...drawn, paths: uPlot.paths.stepped({ align: 1 }) };
  return kind === 'steps' ? stepped : { ...stepped, fill: `${stroke}22`, points: { show: false } };
}
