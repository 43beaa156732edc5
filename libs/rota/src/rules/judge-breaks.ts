import { SLOT_MINUTES } from '../time/horizon';
import type { Broken } from './judge-shift';
import type { Break, Shift } from './person';
import { breaksOf, type RotaRules } from './rota-rules';

const minutes = (slots: number): number => slots * SLOT_MINUTES;

/** Whether a shift has the breaks that it should: these, in this order, at their time, apart, and half an hour after four hours at the latest. */
export function judgeBreaks(shift: Shift, rules: RotaRules): Broken[] {
  const due = breaksOf(rules, minutes(shift.to - shift.from));
  const asDue = due.length === shift.breaks.length && due.every((rule, at) => isOf(shift.breaks[at], rule));
  if (!asDue) {
    const words = (unit: string): string => due.map((rule) => `${rule.key} (${rule.minutes} ${unit})`).join(', ');
    return [
      {
        rule: 'breaks-wrong',
        words: {
          id: `Sif sepanjang ini punya istirahat berikut, dalam urutan ini: ${words('menit') || 'tidak ada'}.`,
          en: `A shift of this length has these breaks, in this order: ${words('min') || 'none'}.`,
        },
      },
    ];
  }
  return [...judgeTimes(shift, rules), ...judgeDistance(shift, rules), ...judgeStretches(shift, rules)];
}

const isOf = (each: Break | undefined, rule: { key: string; minutes: number }): boolean =>
  each?.key === rule.key && minutes(each.to - each.from) === rule.minutes;

function judgeTimes({ from, to, breaks }: Shift, rules: RotaRules): Broken[] {
  return breaks.flatMap((each) => {
    const rule = rules.breaks.find(({ key }) => key === each.key);
    const after = minutes(each.from - from);
    if (!rule || (after >= rule.earliest && after <= rule.latest && each.to <= to)) return [];
    const words = {
      id: `Istirahat “${each.key}” mulai ${rule.earliest} sampai ${rule.latest} menit setelah sif mulai, bukan ${after}.`,
      en: `The break “${each.key}” begins ${rule.earliest} to ${rule.latest} minutes after the shift, not ${after}.`,
    };
    return [{ rule: 'break-outside-its-time' as const, words }];
  });
}

function judgeDistance({ breaks }: Shift, { apart }: RotaRules): Broken[] {
  const close = breaks.slice(1).some((each, at) => minutes(each.from - (breaks[at]?.to ?? 0)) < apart);
  return close
    ? [
        {
          rule: 'breaks-too-close',
          words: {
            id: `Di antara dua istirahat ada paling sedikit ${apart} menit kerja.`,
            en: `Between two breaks lie at least ${apart} minutes of work.`,
          },
        },
      ]
    : [];
}

/** Short breaks interrupt nothing, but they are no work either. */
function judgeStretches({ from, to, breaks }: Shift, { rest }: RotaRules): Broken[] {
  let [since, idle] = [from, 0];
  const isTooLong = (until: number): boolean => minutes(until - since - idle) > rest.after;
  for (const each of breaks) {
    if (minutes(each.to - each.from) < rest.minutes) {
      idle += each.to - each.from;
      continue;
    }
    if (isTooLong(each.from)) return tooLong(rest);
    [since, idle] = [each.to, 0];
  }
  return isTooLong(to) ? tooLong(rest) : [];
}

const tooLong = (rest: RotaRules['rest']): Broken[] => [
  {
    rule: 'worked-too-long',
    words: {
      id: `Paling lambat setelah ${rest.after} menit kerja ada istirahat paling sedikit ${rest.minutes} menit.`,
      en: `After ${rest.after} minutes of work at the latest there is a break of at least ${rest.minutes} minutes.`,
    },
  },
];
