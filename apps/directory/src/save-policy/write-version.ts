import { DateTime } from 'luxon';
import type { Change } from '../change/change';
import type { Policy } from '../domain/policies/policy';
import { insertPolicy, insertVersion } from '../persistence/policies/add-version';

/** The date that the workspace has now. */
export const todayIn = ({ now, settings }: Pick<Change, 'now' | 'settings'>): string =>
  DateTime.fromMillis(now, { zone: settings.timeZone }).toISODate() ?? '';

/** Writes the last version, and before the first one the policy. */
export async function writeLastVersion({ manager, workspace }: Change, policy: Policy): Promise<void> {
  const version = policy.versions.at(-1);
  if (!version) return;
  if (version.version === 1) await insertPolicy(manager, workspace, policy);
  await insertVersion(manager, workspace, policy.id, version);
}
