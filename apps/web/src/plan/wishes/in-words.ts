import type { RotaTerms, RotaWish } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { minutesOf } from '../rota/days';
import { useInWords } from '../rota/in-words';

type WeeklyTime = RotaTerms['unavailable'][number];

/** Wishes and terms as somebody would say them. */
export function useSaid() {
  const { t } = useLanguage();
  const { called, day, number, span, weekday } = useInWords();
  const dayOf = (of: number | null): string => (of === null ? t('wishes.everyDay') : weekday(of));
  const timeOf = ({ from, to }: WeeklyTime): string => span(minutesOf(from), minutesOf(to));
  const wish = (said: RotaWish): string => {
    switch (said.kind) {
      case 'day-off':
        return t('wishIs.day-off', { date: day(said.date) });
      case 'weekday-off':
        return t('wishIs.weekday-off', { day: weekday(said.weekday) });
      case 'hours':
        return t('wishIs.hours', { day: dayOf(said.time.weekday), time: timeOf(said.time) });
      case 'break':
        return t('wishIs.break', {
          ...{ day: dayOf(said.time.weekday), time: timeOf(said.time), minutes: said.minutes },
        });
    }
  };
  const terms = ({ mostMinutesPerWeek, mostDaysPerWeek, shifts, unavailable }: RotaTerms): string[] => {
    const times = unavailable.map((time) => `${dayOf(time.weekday)} ${timeOf(time)}`).join(', ');
    return [
      ...(mostMinutesPerWeek === null ? [] : [t('terms.hoursWeek', { hours: number(mostMinutesPerWeek / 60, 2) })]),
      ...(mostDaysPerWeek === null ? [] : [t('terms.daysWeek', { days: mostDaysPerWeek })]),
      ...(shifts === null ? [] : [t('terms.onlyShifts', { shifts: shifts.map(called).join(', ') })]),
      ...(times === '' ? [] : [t('terms.never', { times })]),
    ];
  };
  return { wish, terms };
}
