import { Text } from '@mantine/core';
import { useLanguage, type Speech } from '../language/use-language';
import { doingOf, isHere } from './doing';
import { clockOf } from '../language/lasting';
import { notOver, notUnder, type Judged, type Limits } from './limits';
import { coverNow, useCover } from './use-cover';
import type { Floor, Today } from './views';
import look from './tiles.module.css';

interface TileProps {
  readonly label: string;
  readonly value: string;
  readonly detail?: string;
  readonly judged: Judged;
  readonly limit?: string;
}

interface TilesProps {
  readonly floor: Floor;
  readonly today: Today | undefined;
  readonly limits: Limits;
  readonly now: number;
}

/** What a manager looks at from across the room. Red says in words what it means. */
export function Tiles(props: TilesProps) {
  const { t } = useLanguage();
  const cover = coverNow(useCover(props.floor, props.now).slots, props.now);
  const tiles = [...ofNow(props, t), ...(cover ? [ofCover(cover, t)] : []), ...ofToday(props, t)];
  return (
    <ul className={look['tiles']} aria-label={t('tile.now')}>
      {tiles.map((tile) => (
        <Tile key={tile.label} {...tile} />
      ))}
    </ul>
  );
}

function Tile({ label, value, detail, judged, limit = '' }: TileProps) {
  const { t } = useLanguage();
  const wrong = judged === 'over' || judged === 'under';
  return (
    <li className={look['tile']} data-wrong={wrong || undefined}>
      <Text size="sm">{label}</Text>
      <p className={look['value']}>{value}</p>
      {detail && <Text size="sm">{detail}</Text>}
      {wrong && (
        <Text size="sm" fw={700}>
          <span aria-hidden>▲ </span>
          {t(judged === 'over' ? 'tile.over' : 'tile.under', { limit })}
        </Text>
      )}
    </li>
  );
}

function ofNow({ floor, limits, now }: TilesProps, t: Speech['t']): TileProps[] {
  const { total, longestSince } = floor.waiting;
  const longest = longestSince === null ? null : now - Date.parse(longestSince);
  const doing = floor.people.map((person) => doingOf(person, now).doing);
  const [free, here] = [doing.filter((each) => each === 'free').length, doing.filter(isHere).length];
  return [
    {
      ...{ label: t('tile.waiting'), value: String(total) },
      ...{ judged: notOver(total, limits.waiting), limit: String(limits.waiting) },
    },
    {
      ...{ label: t('tile.longest'), value: longest === null ? '–' : clockOf(longest) },
      ...(longest === null && { detail: t('tile.longestNone') }),
      judged: notOver(longest === null ? null : longest / 1_000, limits.longest),
      limit: clockOf(limits.longest * 1_000),
    },
    { label: t('tile.free'), value: String(free), detail: t('tile.freeOf', { free, here }), judged: 'fine' },
  ];
}

const ofCover = ({ needed, there }: { needed: number; there: number }, t: Speech['t']): TileProps => ({
  ...{ label: t('tile.cover'), value: `${there} / ${needed}` },
  ...{ judged: notUnder(there, needed), limit: String(needed) },
});

function ofToday({ today, limits }: TilesProps, t: Speech['t']): TileProps[] {
  const { serviceLevel = null, abandonment = null, occupancy = null } = today?.total ?? {};
  const speed = today?.total.averageSpeedOfAnswerSeconds ?? null;
  const none = today?.total.contacts === 0;
  /** Why there is no figure: nothing is said before it was read. */
  const why = (figure: number | null, because: 'noneJudged' | 'noneAccepted' | 'nobodyHere') =>
    today !== undefined &&
    figure === null && { detail: t(`tile.${none && because !== 'nobodyHere' ? 'noneYet' : because}`) };
  const percent = (part: number | null): string => (part === null ? '–' : `${Math.round(part * 100)}%`);
  const inPercent = (part: number | null): number | null => (part === null ? null : part * 100);
  return [
    {
      ...{ label: t('tile.serviceLevel', { seconds: limits.target }), value: percent(serviceLevel) },
      ...why(serviceLevel, 'noneJudged'),
      ...{ judged: notUnder(inPercent(serviceLevel), limits.serviceLevel), limit: `${limits.serviceLevel}%` },
    },
    {
      ...{ label: t('tile.speed'), value: speed === null ? '–' : clockOf(speed * 1_000) },
      ...why(speed, 'noneAccepted'),
      ...{ judged: notOver(speed, limits.speed), limit: clockOf(limits.speed * 1_000) },
    },
    {
      ...{ label: t('tile.abandonment'), value: percent(abandonment) },
      ...why(abandonment, 'noneJudged'),
      ...{ judged: notOver(inPercent(abandonment), limits.abandonment), limit: `${limits.abandonment}%` },
    },
    {
      ...{ label: t('tile.occupancy'), value: percent(occupancy) },
      ...why(occupancy, 'nobodyHere'),
      ...{ judged: notOver(inPercent(occupancy), limits.occupancy), limit: `${limits.occupancy}%` },
    },
  ];
}
