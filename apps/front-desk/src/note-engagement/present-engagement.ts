import type { EngagementView } from '@sambung/contracts';
import type { EngagementOf, StoredEngagement } from '../persistence/engagements';

export const presentEngagement = (
  { employeeId, externalId }: Pick<EngagementOf, 'employeeId' | 'externalId'>,
  { engagementId, channel, startedAt, expiresAt }: StoredEngagement,
): EngagementView => ({
  ...{ engagementId, employeeId, externalId, channel },
  startedAt: startedAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
});
