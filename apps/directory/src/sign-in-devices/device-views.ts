import type { ApiKeyState, DeviceView } from '@sambung/contracts';
import type { StoredDevice } from '../persistence/devices/devices';

export const viewOfDevice = ({ id, name, signedInAt, codeMadeBy, usedAt, expiresAt }: StoredDevice): DeviceView => ({
  deviceId: id,
  name,
  signedInAt: signedInAt.toISOString(),
  codeMadeBy,
  usedAt: usedAt?.toISOString() ?? null,
  expiresAt: expiresAt.toISOString(),
});

/** A device as the other services learn of it: a key without scopes that is somebody’s. Its name stays here. */
export const deviceState = ({ id, prefix, sha256, expiresAt, revokedAt, employeeId }: StoredDevice): ApiKeyState => ({
  apiKeyId: id,
  prefix,
  sha256,
  scopes: [],
  expiresAt: expiresAt.toISOString(),
  revoked: revokedAt !== null,
  employeeId,
});
