import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Channel } from '../api/views';
import { useLanguage } from '../language/use-language';

const CHANNELS: readonly Channel[] = ['phone', 'counter', 'chat', 'email'];

export function ChannelChoice({
  value,
  onChange,
}: {
  readonly value: Channel;
  readonly onChange: (to: Channel) => void;
}) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div>
      <Input.Label id={id} labelElement="div">
        {t('handOver.channel')}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        // In English all four have room on a telephone.
        styles={{ label: { paddingInline: 4 } }}
        data={CHANNELS.map((channel) => ({ value: channel, label: t(`handOver.${channel}`) }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
