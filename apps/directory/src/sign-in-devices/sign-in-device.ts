import { Injectable } from '@nestjs/common';
import type { DeviceCodeView, DeviceSignInBody, SignedInDeviceView } from '@sambung/contracts';
import { Clock, Database, digestOf, mintDeviceToken } from '@sambung/platform';
import { v7 as newId } from 'uuid';
import type { Change } from '../change/change';
import { Changes } from '../change/changes';
import { lockEmployee } from '../change/lock-employee';
import { DeviceCodeNotFound, DevicePinLocked, DevicePinWrong } from '../domain/devices/device.errors';
import { DEVICE_LASTS_MS, TRIES_PER_PIN } from '../domain/devices/device-limits';
import { hashOf, isPin, requireHardToGuess } from '../domain/devices/pin';
import { countTry, findOpenCode, useUp, type StoredCode } from '../persistence/devices/codes';
import { forgetOver, insertDevice } from '../persistence/devices/devices';
import { countPinTry, forgiveTries, savePin } from '../persistence/devices/pins';
import { findEmployee } from '../persistence/find-employee';
import { deviceState, viewOfDevice } from './device-views';

interface Try extends StoredCode {
  readonly triesLeft: number;
  /** What the PIN is compared with; null: it is chosen now. */
  readonly hash: string | null;
}

/** A phone gives its code and a PIN, and gets the token by which it is known from then on. */
@Injectable()
export class SignInDevice {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly clock: Clock,
  ) {}

  /** Throws DeviceCodeNotFound. */
  async look(code: string): Promise<DeviceCodeView> {
    const { workspace, employeeId, expiresAt, choosesPin } = await this.find(digestOf(code));
    const employee = await this.database.inWorkspace(workspace, (manager) =>
      findEmployee(manager, workspace, employeeId),
    );
    if (!employee?.active) throw new DeviceCodeNotFound();
    return { employee: { employeeId, name: employee.name }, expiresAt: expiresAt.toISOString(), choosesPin };
  }

  /** Throws DeviceCodeNotFound, DevicePinWrong, DevicePinLocked, PinTooSimple. */
  async execute({ code, pin, name }: DeviceSignInBody): Promise<SignedInDeviceView> {
    const sha256 = digestOf(code);
    const found = await this.find(sha256);
    if (found.choosesPin) requireHardToGuess(pin);
    const tried = await this.count(sha256, found);
    // Outside of any transaction: a hash takes long, and nothing is to wait for it.
    const chosen = tried.hash === null ? await hashOf(pin) : null;
    if (tried.hash !== null && !(await isPin(pin, tried.hash))) throw new DevicePinWrong(tried.triesLeft);
    const { key: token, ...minted } = mintDeviceToken();
    const onBehalf = { by: `person:${tried.employeeId}` };
    const device = await this.changes.in(
      tried.workspace,
      async (change) => {
        const { active } = await lockEmployee(change, tried.employeeId);
        if (!active || !(await useUp(change.manager, sha256, new Date(change.now)))) throw new DeviceCodeNotFound();
        await keepPin(change, tried.employeeId, chosen);
        return signIn(change, tried, { name, ...minted });
      },
      onBehalf,
    );
    return { ...viewOfDevice(device), employeeId: tried.employeeId, token };
  }

  private async find(sha256: string): Promise<StoredCode> {
    const now = new Date(this.clock.now());
    const code = await this.database.asWorker((manager) => findOpenCode(manager, sha256, now));
    if (!code) throw new DeviceCodeNotFound();
    return code;
  }

  /** The try is counted, and committed, before the PIN is looked at: whoever tries many at once has no more of them. */
  private count(sha256: string, code: StoredCode): Promise<Try> {
    const { workspace, employeeId } = code;
    return this.database.inWorkspace(workspace, async (manager) => {
      const counted = await countTry(manager, sha256, new Date(this.clock.now()));
      if (!counted) throw new DeviceCodeNotFound();
      if (code.choosesPin) return { ...code, ...counted, hash: null };
      const pin = await countPinTry(manager, workspace, employeeId, TRIES_PER_PIN);
      if (!pin) throw new DevicePinLocked();
      return { ...code, ...counted, hash: pin.hash };
    });
  }
}

async function keepPin({ manager, workspace, now }: Change, employeeId: string, chosen: string | null): Promise<void> {
  if (chosen === null) await forgiveTries(manager, workspace, employeeId);
  else await savePin(manager, workspace, employeeId, { hash: chosen, chosenAt: new Date(now) });
}

async function signIn(
  change: Change,
  { workspace, employeeId, madeBy }: StoredCode,
  minted: { readonly name: string; readonly prefix: string; readonly sha256: string },
) {
  const signedInAt = new Date(change.now);
  const expiresAt = new Date(change.now + DEVICE_LASTS_MS);
  const whose = { workspace, id: newId(), employeeId, codeMadeBy: madeBy };
  const device = { ...whose, ...minted, signedInAt, expiresAt, usedAt: null, revokedAt: null };
  await forgetOver(change.manager, workspace, signedInAt);
  await insertDevice(change.manager, device);
  await change.apiKeysChanged([deviceState(device)]);
  return device;
}
