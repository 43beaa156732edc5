import { z } from 'zod';
import { ShownText } from '../../shown-text';
import { Id, Timestamp } from '../../vocabulary';

/** 256 random bits, as a QR code has them. */
const DeviceCode = z.string().regex(/^[\w-]{43}$/);

/** `POST /v1/employees/{id}/device-codes`. */
export const DeviceCodeBody = z.strictObject({
  /** Whoever scans it chooses a new PIN: they have forgotten theirs, or tried too often. */
  newPin: z.boolean().default(false),
});
export type DeviceCodeBody = z.infer<typeof DeviceCodeBody>;

/** The only answer that ever holds the code itself. */
export const NewDeviceCodeView = z.object({
  code: z.string(),
  /** What the QR code says: the phone’s page, with the code behind `#`, which browsers send nowhere. Without PUBLIC_URL it begins with `/`. */
  url: z.string(),
  expiresAt: Timestamp,
  /** Whether the PIN is chosen with it; else the one is asked for that was chosen before. */
  choosesPin: z.boolean(),
});
export type NewDeviceCodeView = z.infer<typeof NewDeviceCodeView>;

/** `POST /v1/device-codes/look`. */
export const DeviceCodeLookBody = z.strictObject({ code: DeviceCode });
/** What a phone shows before the PIN is given. */
export const DeviceCodeView = z.object({
  /** Whom it signs in, so that they see that it is theirs. */
  employee: z.object({ employeeId: Id, name: z.string() }),
  expiresAt: Timestamp,
  choosesPin: z.boolean(),
});
export type DeviceCodeView = z.infer<typeof DeviceCodeView>;

/** `POST /v1/devices/sign-in`. */
export const DeviceSignInBody = z.strictObject({
  code: DeviceCode,
  pin: z.string().regex(/^\d{6}$/, 'six digits'),
  /** What it is called in the lists: “Android phone”, “HP gudang 2”. */
  name: ShownText(60),
});
export type DeviceSignInBody = z.infer<typeof DeviceSignInBody>;

export const DeviceView = z.object({
  deviceId: Id,
  name: z.string(),
  signedInAt: Timestamp,
  /** Who made the code: a name as the audit has it (`person:<id>`). */
  codeMadeBy: z.string(),
  /** When it last asked for something, to ten minutes; null: not since it signed in. */
  usedAt: Timestamp.nullable(),
  expiresAt: Timestamp,
});
export type DeviceView = z.infer<typeof DeviceView>;
/** The only answer that ever holds the token. */
export const SignedInDeviceView = DeviceView.extend({ employeeId: Id, token: z.string() });
export type SignedInDeviceView = z.infer<typeof SignedInDeviceView>;

/** `GET /v1/employees/{id}/devices`. */
export const DeviceList = z.object({
  devices: z.array(DeviceView),
  /** A code that nobody has scanned yet; null: none. */
  openCode: z.object({ madeBy: z.string(), expiresAt: Timestamp, choosesPin: z.boolean() }).nullable(),
  /** `locked`: tried too often; a code with which a new one is chosen opens it again. */
  pin: z.enum(['none', 'chosen', 'locked']),
});
export type DeviceList = z.infer<typeof DeviceList>;

/** `GET /v1/devices/me`: whom a device acts for. */
export const OwnDeviceView = DeviceView.extend({
  employee: z.object({ employeeId: Id, name: z.string() }),
  workspace: z.string(),
  roles: z.array(z.string()),
});
export type OwnDeviceView = z.infer<typeof OwnDeviceView>;
