import type { Estimate } from '../compare/statistics';
import { type MetricName, written } from './metric-names';

const ROW = 26;
const LABELS = 190;
const WIDTH = 680;
const FIGURES = 130;

/** One figure of every policy as bars with their 95% intervals: inline SVG, readable without colour. */
export function plot(name: MetricName, bars: readonly { readonly policy: string; readonly value: Estimate }[]): string {
  const most = Math.max(...bars.map(({ value }) => value.mean + (value.half_width ?? 0)), Number.MIN_VALUE);
  const along = (value: number): number => (Math.max(0, value) / most) * (WIDTH - LABELS - FIGURES);
  const height = bars.length * ROW + 8;
  const drawn = bars.map(({ policy, value }, at) => bar(policy, value, name, at * ROW + 4, along));
  const title = `${name.title}${name.unit === '' ? '' : ` (${name.unit})`}`;
  return `<figure><figcaption>${escaped(title)}</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)} by policy">${drawn.join('')}</svg></figure>`;
}

function bar(policy: string, value: Estimate, name: MetricName, top: number, along: (value: number) => number): string {
  const { mean, half_width } = value;
  const end = LABELS + along(mean);
  const middle = top + ROW / 2 - 2;
  const text =
    half_width === null ? written(mean, name.unit) : `${written(mean, name.unit)} ± ${written(half_width, name.unit)}`;
  return [
    `<text x="${LABELS - 8}" y="${middle + 4}" text-anchor="end">${escaped(policy)}</text>`,
    `<rect x="${LABELS}" y="${top}" width="${along(mean).toFixed(1)}" height="${ROW - 8}"/>`,
    half_width === null ? '' : whisker(LABELS + along(mean - half_width), LABELS + along(mean + half_width), middle),
    `<text x="${(Math.max(end, LABELS + along(mean + (half_width ?? 0))) + 8).toFixed(1)}" y="${middle + 4}">${text}</text>`,
  ].join('');
}

function whisker(from: number, to: number, y: number): string {
  const tick = (x: number): string => `M${x.toFixed(1)} ${y - 4}v8`;
  return `<path d="M${from.toFixed(1)} ${y}H${to.toFixed(1)}${tick(from)}${tick(to)}"/>`;
}

/** Text for HTML; scenarios are written by people, and a name may hold anything. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
