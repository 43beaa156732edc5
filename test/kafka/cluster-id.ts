import { randomBytes } from 'node:crypto';

/** 16 bytes in base64url, as Kafka draws them: never one that begins with a dash, which its tools take for an option. */
export function newClusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newClusterId() : id;
}
