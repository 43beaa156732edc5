import { breakPattern, type BreakWindow } from '../model/shift-types';
import type { Setting } from '../rules/judge-shift';
import type { Break, Shift } from '../rules/person';
import type { RotaRules } from '../rules/rota-rules';
import { SLOT_MINUTES, wallClockOf } from '../time/horizon';
import type { Binding } from './why-missing';
import { CHANGE_BREAK } from './why.words';

/**
 * The rule that puts somebody's break where it is: the time that it has in a shift like theirs, and whether the longest work without a rest makes that less (an hour
 * of lunch in nine hours has half an hour to begin in, because neither side of it may be longer than four hours of work).
 */
export function whyOnBreak({ from, to }: Shift, { key, from: begin, to: end }: Break, setting: Setting): Binding {
  const { rules, horizon } = setting;
  const length = (to - from) * SLOT_MINUTES;
  const window = windowOf(rules, length, key);
  const withoutRest = windowOf({ ...rules, rest: { ...rules.rest, after: length } }, length, key);
  const at = (slots: number): string => wallClockOf(horizon.wallClock(from + slots).minute);
  const [earliest, latest] = [at(window?.earliest ?? begin - from), at(window?.latest ?? begin - from)];
  const [minutes, shift] = [(end - begin) * SLOT_MINUTES, `${at(0)}–${at(to - from)}`];
  const restBinds = room(window) < room(withoutRest);
  const longest = rules.rest.after / 60;
  const words = {
    id: `Istirahat “${key}” lamanya ${minutes} menit, dan dalam sif ${shift} mulai antara ${earliest} dan ${latest}${restBinds ? `: tidak ada yang bekerja lebih dari ${longest} jam tanpa istirahat` : ''}.`,
    en: `The break “${key}” takes ${minutes} minutes, and in a shift of ${shift} begins between ${earliest} and ${latest}${restBinds ? `: nobody works more than ${longest} hours without a rest` : ''}.`,
  };
  const name = { id: `istirahat “${key}”`, en: `the break “${key}”` };
  return { rule: `break.${key}`, name, words, change: CHANGE_BREAK };
}

const windowOf = (rules: RotaRules, length: number, key: string): BreakWindow | undefined =>
  breakPattern(rules, length)?.breaks.find((each) => each.key === key);

const room = (window: BreakWindow | undefined): number => (window ? window.latest - window.earliest : 0);
