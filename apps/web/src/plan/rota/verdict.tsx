import { Alert, Badge, Group, List, Stack, Text } from '@mantine/core';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Caution } from '../../look/caution';
import { asSpans, coverOn, gapOf, hoursMissing } from './cover';
import { plusDays } from './days';
import { useInWords } from './in-words';
import { WhoHasFewer } from './who-has-fewer';
import { useWhy, WhyMissing } from './why-missing';

/** From so much on it is said aloud that a better rota may exist: of a hundred hours planned, ten. */
const LARGE_GAP = 0.1;
/** Below it nobody would notice the difference. */
const SMALL_GAP = 0.005;
/** So many of the times at which somebody is missing are named; the table of each day has them all. */
const NAMED = 4;

export type Reservation = 'missing' | 'gap' | 'violations';

/** What somebody should know before they make a rota everybody's working hours. */
export function reservationsAbout(rota: Rota): Reservation[] {
  return [
    ...(rota.missing > 0 ? (['missing'] as const) : []),
    ...(gapOf(rota) >= LARGE_GAP ? (['gap'] as const) : []),
    ...(rota.violations.length > 0 ? (['violations'] as const) : []),
  ];
}

/** How good a rota is, in words. */
export function Verdict({ rota }: { readonly rota: Rota }) {
  const { t } = useLanguage();
  const isGood = reservationsAbout(rota).length === 0;
  const title = (
    <Group gap="xs">
      <Badge variant={rota.status === 'published' ? 'filled' : 'default'} tt="none">
        {t(`rotaStatus.${rota.status}`)}
      </Badge>
      <span>{isGood ? t('rota.good') : t('rota.lookFirst')}</span>
    </Group>
  );
  if (!isGood)
    return (
      <Caution title={title}>
        <WhatToKnow rota={rota} />
      </Caution>
    );
  return (
    <Alert color="sea" variant="light" title={title}>
      <WhatToKnow rota={rota} />
    </Alert>
  );
}

export function WhatToKnow({ rota }: { readonly rota: Rota }) {
  return (
    <Stack gap={6}>
      <Covered rota={rota} />
      <HowGood rota={rota} />
      <WhoHasFewer rota={rota} />
      <Broken rota={rota} />
    </Stack>
  );
}

function Covered({ rota }: { readonly rota: Rota }) {
  const { t } = useLanguage();
  const { number, day, span } = useInWords();
  const why = useWhy(rota);
  if (rota.missing === 0) return <Text size="sm">{t('rota.covered')}</Text>;
  const spans = Array.from({ length: rota.days }, (_, at) => plusDays(rota.from, at)).flatMap((date) =>
    asSpans(coverOn(rota, date))
      .filter(({ missing }) => missing > 0)
      .map((each) => ({ ...each, date })),
  );
  const worst = [...spans].sort((one, other) => weight(other) - weight(one)).slice(0, NAMED);
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('rota.notCovered', { hours: number(hoursMissing(rota)) })}
      </Text>
      <List size="sm">
        {worst.map(({ date, from, to, missing, needed, because }) => (
          <List.Item key={`${date} ${from}`}>
            {t('rota.missingAt', { day: day(date), time: span(from, to), missing, needed })} · {why(because)}
          </List.Item>
        ))}
      </List>
      {spans.length > worst.length && (
        <Text size="sm">{t('rota.missingElsewhere', { count: spans.length - worst.length })}</Text>
      )}
      <WhyMissing rota={rota} />
    </div>
  );
}

const weight = ({ missing, from, to }: { missing: number; from: number; to: number }): number => missing * (to - from);

function HowGood({ rota }: { readonly rota: Rota }) {
  const { t } = useLanguage();
  const { percent } = useInWords();
  const gap = gapOf(rota);
  const { asked, unmet } = rota.wishes;
  const how = gap < SMALL_GAP ? 'rota.gapNone' : gap < LARGE_GAP ? 'rota.gapSome' : 'rota.gapLarge';
  return (
    <>
      <Text size="sm" {...(gap >= LARGE_GAP && { fw: 600 })}>
        {t(how, { percent: percent(gap) })}
      </Text>
      {asked > 0 && <Text size="sm">{t('rota.wishes', { asked, kept: asked - unmet })}</Text>}
    </>
  );
}

/** Rules that it breaks as things stand now: somebody has become absent since. */
function Broken({ rota }: { readonly rota: Rota }) {
  const { t, said } = useLanguage();
  const { day } = useInWords();
  if (rota.violations.length === 0) return null;
  const name = (id: string): string => rota.people.find(({ employeeId }) => employeeId === id)?.name ?? '';
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('rota.broken')}
      </Text>
      <List size="sm">
        {rota.violations.map(({ rule, employeeId, date, words }) => (
          <List.Item key={`${employeeId} ${date} ${rule}`}>
            <bdi>{name(employeeId)}</bdi>, {day(date)}: {said(words)}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
