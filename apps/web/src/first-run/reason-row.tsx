import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Checkbox, NativeSelect } from '@mantine/core';
import type { DefaultReasons } from '../api/views';
import { useLanguage } from '../language/use-language';
import look from './first-run.module.css';

interface Props {
  readonly reason: DefaultReasons['reasons'][number];
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
  readonly choices: { value: string; label: string }[];
  readonly chosen: string;
  readonly onChoose: (destination: string) => void;
}

/** One reason: whether it is taken over, and to whom it goes. */
export function ReasonRow({ reason: { key, name }, isTaken, onTake, choices, chosen, onChoose }: Props) {
  const { t, said } = useLanguage();
  return (
    <div className={look['reason']}>
      <Checkbox
        label={said(name)}
        checked={isTaken}
        disabled={key === 'unclear'}
        onChange={({ currentTarget }) => {
          onTake(currentTarget.checked);
        }}
      />
      <NativeSelect
        aria-label={t('firstRun.goesTo', { name: said(name) })}
        disabled={!isTaken}
        data={choices}
        value={chosen}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value);
        }}
      />
    </div>
  );
}
