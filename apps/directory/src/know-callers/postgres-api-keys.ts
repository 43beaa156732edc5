import { Injectable } from '@nestjs/common';
import type { ApiKeyState } from '@sambung/contracts';
import { ApiKeys, Database, type ApiKeyRecord } from '@sambung/platform';
import { findDeviceByPrefix } from '../persistence/devices/devices';
import { ApiKeyRow } from '../persistence/rows';
import { apiKeyState } from '../issue-api-key/api-keys';
import { deviceState } from '../sign-in-devices/device-views';

/** The keys the directory itself has issued, and those of devices; a revocation holds here at once. */
@Injectable()
export class PostgresApiKeys extends ApiKeys {
  constructor(private readonly database: Database) {
    super();
  }

  find(prefix: string): Promise<ApiKeyRecord | undefined> {
    return this.database.asWorker(async (manager) => {
      const key = await manager.findOneBy(ApiKeyRow, { prefix });
      if (key) return recordOf(key.workspace, apiKeyState(key));
      const device = await findDeviceByPrefix(manager, prefix);
      return device && recordOf(device.workspace, deviceState(device));
    });
  }
}

const recordOf = (workspace: string, { expiresAt, ...state }: ApiKeyState): ApiKeyRecord => ({
  ...state,
  workspace,
  expiresAt: expiresAt === null ? null : Date.parse(expiresAt),
});
