import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import type { Rota } from '../../api/views';
import { useLanguage } from '../../language/use-language';
import { Dialog } from '../../look/dialog';
import { ProblemNote } from '../../look/problem-note';
import { useInWords } from './in-words';
import { beginnings, bodyOf, breakTimes, onTheWall, shiftLike, type WallShift } from './shift-plan';
import { useChanges, useTried } from './use-rota';
import { breaksOf, WhatItWouldBe } from './what-it-would-be';

interface Props {
  readonly rota: Rota;
  readonly employeeId: string;
  readonly date: string;
  readonly onClose: () => void;
}

/** Empty: a day off. Times are minutes since midnight, as selects keep them. */
interface Wish {
  readonly kind: string;
  readonly from: string;
  readonly breaks: readonly string[];
}

/** One person's shift of one day: what is changed is tried at once, and what it would break or leave uncovered is said before it is saved. */
export function ChangeShift({ rota, employeeId, date, onClose }: Props) {
  const { t } = useLanguage();
  const { day } = useInWords();
  const { shift: saving } = useChanges(rota);
  const before = shiftOf(rota, employeeId, date);
  const form = useForm<Wish>({ defaultValues: wishOf(before) });
  const wish = useWatch({ control: form.control }) as Wish;
  const body = wish.kind === '' ? null : bodyOf(asShift(rota, wish));
  const change = { employeeId, date, body };
  const isOther = JSON.stringify(wish) !== JSON.stringify(wishOf(before));
  const tried = useTried(rota, isOther ? change : null);
  const isRefused = isOther && body !== null && tried.data !== undefined && breaksOf(tried.data, employeeId).length > 0;
  const name = rota.people.find((person) => person.employeeId === employeeId)?.name ?? '';
  return (
    <Dialog opened onClose={onClose} title={t('rota.changeTitle', { name, day: day(date) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isRefused) saving.mutate(change, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <Fields {...{ rota, date, form, wish }} />
          {isOther && <WhatItWouldBe rota={rota} change={change} tried={tried} />}
          <ProblemNote error={saving.error} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('rota.leaveIt')}
            </Button>
            <Button type="submit" loading={saving.isPending} disabled={!isOther || isRefused}>
              {t('rota.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly rota: Rota;
  readonly date: string;
  readonly form: UseFormReturn<Wish>;
  readonly wish: Wish;
}

function Fields({ rota, date, form, wish }: FieldsProps) {
  const { t } = useLanguage();
  const { called, clock, number } = useInWords();
  const { rules } = rota;
  const times = (minutes: readonly number[]) => minutes.map((each) => ({ value: String(each), label: clock(each) }));
  /** Another kind or beginning takes the breaks along. */
  const begin = (kind: string, from: number): void => {
    form.reset(wishOf(shiftLike(rules, kind, from, likeOf(rota, date, kind, wish))), { keepDefaultValues: true });
  };
  const due = wish.kind === '' ? [] : asShift(rota, wish).breaks;
  return (
    <>
      <NativeSelect
        label={t('rota.shift')}
        data={[
          { value: '', label: t('rota.off') },
          ...rules.shifts.map(({ key, minutes }) => ({
            value: key,
            label: t('rota.shiftKind', { key: called(key), hours: number(minutes / 60) }),
          })),
        ]}
        value={wish.kind}
        onChange={({ currentTarget: { value } }) => {
          if (value === '') form.reset(wishOf(undefined), { keepDefaultValues: true });
          else begin(value, beginnings(rules, value)[0] ?? 0);
        }}
      />
      {wish.kind !== '' && (
        <NativeSelect
          label={t('rota.from')}
          data={times(beginnings(rules, wish.kind))}
          value={wish.from}
          onChange={({ currentTarget: { value } }) => {
            begin(wish.kind, Number(value));
          }}
        />
      )}
      {due.map(({ key, from, to }, at) => (
        <NativeSelect
          key={key}
          label={t('rota.breakFrom', { key: called(key), minutes: to - from })}
          data={times(breakTimes(rules, key, Number(wish.from)))}
          {...form.register(`breaks.${at}`)}
        />
      ))}
    </>
  );
}

function shiftOf(rota: Rota, employeeId: string, date: string): WallShift | undefined {
  const shift = rota.shifts.find((each) => each.employeeId === employeeId && each.date === date);
  return shift && onTheWall(shift, rota.timeZone);
}

/** A shift whose breaks to take over: the one being changed, or a colleague's of that kind. */
function likeOf(rota: Rota, date: string, kind: string, wish: Wish): WallShift | undefined {
  if (wish.kind === kind) return asShift(rota, wish);
  const like = rota.shifts.filter((each) => each.shift === kind).sort((one) => (one.date === date ? -1 : 1))[0];
  return like && onTheWall(like, rota.timeZone);
}

const wishOf = (shift: WallShift | undefined): Wish => ({
  ...{ kind: shift?.kind ?? '', from: shift ? String(shift.from) : '' },
  breaks: shift?.breaks.map(({ from }) => String(from)) ?? [],
});

function asShift({ rules }: Rota, { kind, from, breaks }: Wish): WallShift {
  const shift = shiftLike(rules, kind, Number(from), undefined);
  return {
    ...shift,
    breaks: shift.breaks.map((each, at) => {
      const begin = Number(breaks[at] ?? each.from);
      return { ...each, from: begin, to: begin + each.to - each.from };
    }),
  };
}
