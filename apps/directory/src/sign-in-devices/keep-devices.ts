import { Injectable } from '@nestjs/common';
import type { DeviceList, OwnDeviceView } from '@sambung/contracts';
import { Clock, Database, type Principal } from '@sambung/platform';
import type { EntityManager } from 'typeorm';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { DeviceNotFound } from '../domain/devices/device.errors';
import { TRIES_PER_PIN, USE_NOTED_EVERY_MS } from '../domain/devices/device-limits';
import { findCodeOf } from '../persistence/devices/codes';
import { findLiveDevices, noteUse, revokeDevices, type StoredDevice } from '../persistence/devices/devices';
import { findPin, type StoredPin } from '../persistence/devices/pins';
import { findEmployee } from '../persistence/find-employee';
import { deviceState, viewOfDevice } from './device-views';
import { requireMayHaveDevices } from './may-have-devices';

/** Somebody’s devices: listed and revoked by themself, their managers and hr; and what a device may know of itself. */
@Injectable()
export class KeepDevices {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** Throws EmployeeNotFound, DevicesNotYours. */
  list(asker: Principal, employeeId: string): Promise<DeviceList> {
    const { workspace } = asker;
    return this.database.inWorkspace(workspace, async (manager) => {
      await requireMayHaveDevices(manager, asker, employeeId);
      const now = new Date(this.clock.now());
      const code = await findCodeOf(manager, workspace, employeeId, now);
      return {
        devices: (await findLiveDevices(manager, workspace, employeeId, now)).map(viewOfDevice),
        openCode: code
          ? { madeBy: code.madeBy, expiresAt: code.expiresAt.toISOString(), choosesPin: code.choosesPin }
          : null,
        pin: stateOf(await findPin(manager, workspace, employeeId)),
      };
    });
  }

  /** From now on it opens nothing; in the other services as soon as they have read of it. Throws EmployeeNotFound, DevicesNotYours, DeviceNotFound. */
  revoke(asker: Principal, employeeId: string, id: string): Promise<void> {
    return this.changes.in(asker.workspace, async (change) => {
      await requireMayHaveDevices(change.manager, asker, employeeId);
      const whose = { employeeIds: [employeeId], id, now: new Date(change.now) };
      const revoked = await revokeDevices(change.manager, change.workspace, whose);
      if (revoked.length === 0) throw new DeviceNotFound();
      await change.apiKeysChanged(revoked.map(deviceState));
    });
  }

  /** Whom this device acts for. That it asked is how its owner sees when it was used. Throws DeviceNotFound for whoever is no device. */
  showOwn(asker: Principal): Promise<OwnDeviceView> {
    const { employeeId, deviceId } = deviceOf(asker);
    const { workspace, roles } = asker;
    return this.database.inWorkspace(workspace, async (manager) => {
      const now = new Date(this.clock.now());
      const devices = await findLiveDevices(manager, workspace, employeeId, now);
      const device = devices.find(({ id }) => id === deviceId);
      const employee = await findEmployee(manager, workspace, employeeId);
      if (!device || !employee) throw new DeviceNotFound();
      await noteNow(manager, device, now);
      const { name } = employee;
      return { ...viewOfDevice(device), employee: { employeeId, name }, workspace, roles: [...roles] };
    });
  }

  /** Signs out: the device that asks is revoked by its owner. Throws DeviceNotFound for whoever is no device. */
  signOut(asker: Principal): Promise<void> {
    const { employeeId, deviceId } = deviceOf(asker);
    const signOut = async (change: Change): Promise<void> => {
      const whose = { employeeIds: [employeeId], id: deviceId, now: new Date(change.now) };
      await change.apiKeysChanged((await revokeDevices(change.manager, change.workspace, whose)).map(deviceState));
    };
    return this.changes.in(asker.workspace, signOut, { by: `person:${employeeId}` });
  }
}

const stateOf = (pin: StoredPin | undefined): DeviceList['pin'] => {
  if (!pin) return 'none';
  return pin.wrongTries < TRIES_PER_PIN ? 'chosen' : 'locked';
};

function deviceOf({ kind, name, employeeId }: Principal): { employeeId: string; deviceId: string } {
  const deviceId = name.split(':')[1];
  if (kind !== 'device' || employeeId === undefined || deviceId === undefined) throw new DeviceNotFound();
  return { employeeId, deviceId };
}

async function noteNow(manager: EntityManager, device: StoredDevice, now: Date): Promise<void> {
  const notedAt = device.usedAt?.getTime() ?? 0;
  if (now.getTime() - notedAt >= USE_NOTED_EVERY_MS) await noteUse(manager, device.workspace, device.id, now);
}
