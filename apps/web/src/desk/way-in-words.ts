import type { Handoff } from '../api/views';
import type { Speech } from '../language/use-language';

type Way = NonNullable<Handoff['connect']>['alternatives'][number];

/** How somebody is reached, with what the number is. */
export const wayInWords = ({ by, to }: Way, t: Speech['t']): string => t(`deskWay.${by}`, { to });
