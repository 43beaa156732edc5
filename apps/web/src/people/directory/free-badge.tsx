import { Badge } from '@mantine/core';
import type { Colleague } from '../../api/views';
import { timeInWords } from '../../language/times';
import { useLanguage } from '../../language/use-language';

/** Whether somebody could take work now, and until when if nothing happens. Why not is not everybody's business. */
export function FreeBadge({
  person,
}: {
  readonly person: Pick<Colleague, 'active' | 'available' | 'availableUntil' | 'site'>;
}) {
  const { t, language } = useLanguage();
  const { active, available, availableUntil, site } = person;
  if (!active)
    return (
      <Badge variant="default" tt="none">
        {t('person.gone')}
      </Badge>
    );
  if (!available) return null;
  const until = availableUntil !== null && timeInWords(availableUntil, language, { zone: site?.timeZone });
  return <Badge tt="none">{until === false ? t('person.free') : t('person.freeUntil', { time: until })}</Badge>;
}
