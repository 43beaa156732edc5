import { useEffect, useState } from 'react';
import { useLanguage } from '../language/use-language';
import type { Draft } from './draft';
import { fetchedPart } from '../look/part';
import look from './more-about-them.module.css';

const fetchFields = () => import('./more-fields').then(({ MoreFields }) => MoreFields);
const MoreFields = fetchedPart(fetchFields);

interface Props {
  readonly draft: Draft;
  readonly onSay: (part: Partial<Draft>) => void;
}

/** What helps the receiver, and is never asked for: folded away, and fetched after all that is needed (also for when there is no network). */
export function MoreAboutThem({ draft, onSay }: Props) {
  const { t } = useLanguage();
  // Something was said already.
  const open = draft.note !== '' || draft.name !== '';
  const [unfolded, setUnfolded] = useState(open);
  const [wasOpen, setWasOpen] = useState(open);
  if (open !== wasOpen) {
    setWasOpen(open);
    if (open) setUnfolded(true);
  }
  useEffect(() => void fetchFields().catch(() => undefined), []);
  return (
    <details
      className={look['more']}
      open={unfolded}
      onToggle={(event) => {
        setUnfolded(event.currentTarget.open);
      }}
    >
      <summary className={look['title']}>{t('handOver.more')}</summary>
      <div className={look['fields']}>{unfolded && <MoreFields draft={draft} onSay={onSay} />}</div>
    </details>
  );
}
