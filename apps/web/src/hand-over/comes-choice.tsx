import { SegmentedControl } from '@mantine/core';
import type { Comes } from '../api/views';
import { useLanguage } from '../language/use-language';

const WAYS: readonly Comes[] = ['brought', 'fetched'];

/** Of somebody who stands here: who walks. Whoever takes them reads it before they accept. */
export function ComesChoice({ value, onChange }: { readonly value: Comes; readonly onChange: (to: Comes) => void }) {
  const { t } = useLanguage();
  return (
    <SegmentedControl
      aria-label={t('handOver.comes')}
      data={WAYS.map((way) => ({ value: way, label: t(`handOver.${way}`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
