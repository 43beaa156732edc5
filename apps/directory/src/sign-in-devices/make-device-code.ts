import { Injectable } from '@nestjs/common';
import type { DeviceCodeBody, NewDeviceCodeView } from '@sambung/contracts';
import { InjectConfig, mintSecret, type Config, type Principal } from '@sambung/platform';
import { Changes } from '../change/changes';
import { lockEmployee } from '../change/lock-employee';
import { EmployeeNotFound } from '../domain/directory.errors';
import { TooManyDevices } from '../domain/devices/device.errors';
import { CODE_LASTS_MS, MOST_DEVICES, TRIES_PER_CODE } from '../domain/devices/device-limits';
import { saveCode } from '../persistence/devices/codes';
import { findLiveDevices } from '../persistence/devices/devices';
import { findPin } from '../persistence/devices/pins';
import { requireMayHaveDevices } from './may-have-devices';

/** A code that signs one device of somebody in, once, within ten minutes. The code itself is answered once and kept nowhere. */
@Injectable()
export class MakeDeviceCode {
  constructor(
    private readonly changes: Changes,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Throws EmployeeNotFound (also of somebody who has left), DevicesNotYours, TooManyDevices. */
  async execute(asker: Principal, employeeId: string, { newPin }: DeviceCodeBody): Promise<NewDeviceCodeView> {
    const { secret, sha256 } = mintSecret();
    const { expiresAt, choosesPin } = await this.changes.in(asker.workspace, async (change) => {
      const { manager, workspace } = change;
      await requireMayHaveDevices(manager, asker, employeeId);
      const { active } = await lockEmployee(change, employeeId);
      if (!active) throw new EmployeeNotFound();
      // There is one code at a time and it signs in one device: whoever may have a code may have one more.
      const live = await findLiveDevices(manager, workspace, employeeId, new Date(change.now));
      if (live.length >= MOST_DEVICES) throw new TooManyDevices(MOST_DEVICES);
      const choosesPin = newPin || (await findPin(manager, workspace, employeeId)) === undefined;
      const expiresAt = new Date(change.now + CODE_LASTS_MS);
      const code = { workspace, employeeId, sha256, madeBy: asker.name, expiresAt, choosesPin };
      await saveCode(manager, code, TRIES_PER_CODE);
      return code;
    });
    const origin = this.config.PUBLIC_URL?.replace(/\/$/, '') ?? '';
    return { code: secret, url: `${origin}/device#${secret}`, expiresAt: expiresAt.toISOString(), choosesPin };
  }
}
