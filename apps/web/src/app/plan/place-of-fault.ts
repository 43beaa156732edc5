import type { FieldPath } from 'react-hook-form';
import type { ReasonWish } from './reason-wish';
import type { Kind, WayWish } from './who-wish';

type Place = FieldPath<ReasonWish>;

const FIELDS: Readonly<Record<string, Place>> = {
  'body.name.id': 'nameId',
  'body.name.en': 'nameEn',
  'body.shortAnswer.id': 'answerId',
  'body.shortAnswer.en': 'answerEn',
  'body.alsoSaid': 'alsoSaid',
  'body.priority': 'priority',
  'body.plan.lastResort.employeeId': 'lastResort',
};
const KIND_OF: Readonly<Record<string, Kind>> = {
  ...{ role: 'role', teamId: 'team', employeeId: 'person', siteId: 'site', channel: 'channel', authority: 'authority' },
  ...{ skills: 'skill', languages: 'language', tags: 'tag' },
};
const STEP = /^body\.plan\.steps\.(\d+)\.(holdSeconds|askAtOnce)/;
const WHO = /^body\.plan\.steps\.(\d+)\.criteria(?:\.anyOf\.(\d+))?(?:\.not\.(\d+))?\.(\w+)(?:\.(\d+))?/;

/** The field that a fault of the service is about; undefined where there is none for it. */
export function placeOfFault(path: string, { steps }: ReasonWish): Place | undefined {
  const [, at, times] = STEP.exec(path) ?? [];
  if (at !== undefined) return `steps.${Number(at)}.${times as 'holdSeconds' | 'askAtOnce'}`;
  const [, step, alternative, excluded, about = '', nth = '0'] = WHO.exec(path) ?? [];
  if (step === undefined) return FIELDS[path.replace(/\.\d+$/, '')];
  const who = steps[Number(step)];
  if (!who) return undefined;
  // One way alone stands in the criteria themselves.
  const isCommon = alternative === undefined && (who.ways.length > 1 || says(who.common));
  const way = isCommon
    ? (`steps.${Number(step)}.common` as const)
    : (`steps.${Number(step)}.ways.${Number(alternative ?? 0)}` as const);
  if (excluded !== undefined) return `${way}.not.${Number(excluded)}.key`;
  const all = (isCommon ? who.common : who.ways[Number(alternative ?? 0)])?.all ?? [];
  const places = all.flatMap(({ kind }, place) => (kind === KIND_OF[about] ? [place] : []));
  const place = places[Number(nth)];
  return place === undefined ? undefined : `${way}.all.${place}.key`;
}

const says = ({ all, not }: WayWish): boolean => all.length + not.length > 0;
