import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { PinTooSimple } from './device.errors';

/** 32 MiB and some 0.1 s. Kept with each hash, so that a later cost leaves old ones readable. */
const COST = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;
const MEMORY = 64 * 1024 * 1024;

/**
 * What is kept of a PIN: `scrypt$N$r$p$salt$hash`. Whoever steals the database can try a million PINs in days at any cost; what they find
 * opens nothing without a code that is made for ten minutes. The count of tries protects, the hash keeps a PIN that people use elsewhere too from being read.
 */
export async function hashOf(pin: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether it is the PIN of which this was kept. */
export async function isPin(pin: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt, hash] = kept.split('$');
  const expected = Buffer.from(hash ?? '', 'base64url');
  const found = await derive(pin, Buffer.from(salt ?? '', 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === found.length && timingSafeEqual(expected, found);
}

function derive(pin: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, LENGTH, { ...cost, maxmem: MEMORY }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}

/** Throws PinTooSimple for what is guessed first: one digit six times, two or three digits over and over, or up or down the row. */
export function requireHardToGuess(pin: string): void {
  const repeats = /^(\d)\1{5}$|^(\d\d)\2\2$|^(\d{3})\3$/.test(pin);
  const steps = new Set(Array.from(pin.slice(1), (digit, index) => (Number(digit) - Number(pin[index]) + 10) % 10));
  const [step] = steps;
  if (repeats || (steps.size === 1 && (step === 1 || step === 9))) throw new PinTooSimple();
}
