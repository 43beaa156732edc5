import 'uplot/dist/uPlot.min.css';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { Language } from '../language/languages';
import { clockTime } from '../language/times';

export interface ChartSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly kind: 'bars' | 'line' | 'steps';
}

interface ChartProps {
  /** ms since 1970. */
  readonly times: readonly number[];
  readonly series: readonly ChartSeries[];
  readonly language: Language;
}

const HEIGHT = 220;
const HOUR = 3_600;
/** Told apart without colours, too: by how they are drawn. */
const DASHES = [[], [8, 4], [2, 3]] as const;
/** At least 3 to 1 on the ground of their scheme (WCAG 2.2, 1.4.11). */
const COLOURS = { light: ['#0b6b63', '#9c3d00', '#5f3dc4'], dark: ['#75c3b8', '#ffa94d', '#b197fc'] } as const;
const LINES = { light: { text: '#212529', grid: '#dee2e6' }, dark: { text: '#f1f3f5', grid: '#495057' } } as const;

/** As wide as there is room; drawn anew when what it shows, or the colours, change. */
export function Chart({ times, series, language }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  // By what it holds: the same figures come again every second.
  const shown = JSON.stringify({ times, series });
  useEffect(() => {
    const { current: element } = place;
    if (!element) return undefined;
    const drawn = JSON.parse(shown) as Pick<ChartProps, 'times' | 'series'>;
    const data = [drawn.times.map((at) => at / 1_000), ...drawn.series.map(({ values }) => [...values])];
    const plot = new uPlot(
      optionsFor({ series: drawn.series, language, scheme, width: element.clientWidth }),
      data as unknown as uPlot.AlignedData,
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
  }, [shown, language, scheme]);
  return <div ref={place} />;
}

interface Drawn extends Pick<ChartProps, 'series' | 'language'> {
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

function optionsFor({ series, language, scheme, width }: Drawn): uPlot.Options {
  const { text, grid } = LINES[scheme];
  const axis: uPlot.Axis = { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid } };
  return {
    ...{
      width,
      height: HEIGHT,
      cursor: { show: false },
      scales: {
        x: { range: (_plot, first, last) => aroundOf(first, last) },
        y: { range: (_plot, _least, most) => [0, Math.max(1, most * 1.1)] },
      },
    },
    axes: [{ ...axis, values: (_plot, marks) => marks.map((mark) => clockTime(mark * 1_000, language)) }, axis],
    series: [{}, ...series.map((each, index) => lineOf(each, index, COLOURS[scheme][index % 3] ?? text))],
    legend: { show: true, live: false },
  };
}

/** A picture of a single hour, or of none, is as wide as one of a few. In seconds since 1970. */
function aroundOf(first: number, last: number): [number, number] {
  return [first - HOUR / 2, Math.max(last, first + 3 * HOUR) + HOUR / 2];
}

function lineOf({ label, kind }: ChartSeries, index: number, stroke: string): uPlot.Series {
  const drawn = { label, stroke, width: 2, dash: [...(DASHES[index % 3] ?? [])], points: { size: 6 } };
  if (kind === 'line' || !uPlot.paths.bars || !uPlot.paths.stepped) return drawn;
  if (kind === 'steps') return { ...drawn, paths: uPlot.paths.stepped({ align: 1 }) };
  return { ...drawn, fill: `${stroke}55`, paths: uPlot.paths.bars({ size: [0.6, 60] }) };
}
