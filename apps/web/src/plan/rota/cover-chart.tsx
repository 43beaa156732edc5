import 'uplot/dist/uPlot.min.css';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { useLanguage } from '../../language/use-language';
import type { CoverSpan } from './cover';
import { useInWords } from './in-words';

const HEIGHT = 220;
const QUARTER = 15;
/** Told apart by dashes and by being filled too, never by colour alone. */
const COLOURS = {
  light: { needed: '#a61e4d', there: '#0b6b63', fill: '#0b6b6322', ink: '#495057', grid: '#dee2e6' },
  dark: { needed: '#faa2c1', there: '#75c3b8', fill: '#75c3b822', ink: '#c9c9c9', grid: '#424242' },
} as const;

/** Those needed and those there through a day, in steps of a quarter of an hour. Brought when it is first shown. */
export function CoverChart({ quarters }: { readonly quarters: readonly CoverSpan[] }) {
  const { t } = useLanguage();
  const { clock } = useInWords();
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const most = Math.max(...quarters.map(({ needed }) => needed));
  const short = quarters.filter(({ missing }) => missing > 0).length;
  const said = t('rota.chartSays', { most, short });
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const colours = COLOURS[scheme];
    const axis = { stroke: colours.ink, grid: { stroke: colours.grid, width: 1 }, ticks: { stroke: colours.grid } };
    const paths = uPlot.paths.stepped?.({ align: 1 });
    const options: uPlot.Options = {
      ...{ width: box.clientWidth, height: HEIGHT, cursor: { drag: { x: false, y: false } } },
      scales: { x: { time: false }, y: { range: (_, __, top) => [0, Math.max(1, top + 1)] } },
      axes: [
        { ...axis, values: (_, ticks) => ticks.map(clock), incrs: [60, 120, 180, 240] },
        { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100], size: 40 },
      ],
      series: [
        { label: t('rota.time'), value: (_, minutes) => (Number.isFinite(minutes) ? clock(minutes) : '–') },
        {
          ...{ label: t('rota.there'), stroke: colours.there, fill: colours.fill, width: 2, points: { show: false } },
          ...(paths && { paths }),
        },
        {
          ...{ label: t('rota.needed'), stroke: colours.needed, width: 2, dash: [6, 4], points: { show: false } },
          ...(paths && { paths }),
        },
      ],
    };
    const plot = new uPlot(options, dataOf(quarters), box);
    const resized = new ResizeObserver(() => {
      plot.setSize({ width: box.clientWidth, height: HEIGHT });
    });
    resized.observe(box);
    return () => {
      resized.disconnect();
      plot.destroy();
    };
    // What is said changes with the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [quarters, scheme, said]);
  return <div ref={place} role="img" aria-label={said} />;
}

/** The last quarter has an end too. */
function dataOf(quarters: readonly CoverSpan[]): uPlot.AlignedData {
  const last = quarters.at(-1);
  const all = last ? [...quarters, { ...last, from: last.from + QUARTER }] : quarters;
  return [all.map(({ from }) => from), all.map(({ there }) => there), all.map(({ needed }) => needed)];
}
