import type { Log } from '../src';

/** Remembers what was said. */
export class RecordedLog implements Log {
  readonly lines: { readonly level: 'info' | 'warn' | 'error'; readonly message: string; readonly details: object }[] =
    [];

  info(details: object, message: string): void {
    this.lines.push({ level: 'info', message, details });
  }

  warn(details: object, message: string): void {
    this.lines.push({ level: 'warn', message, details });
  }

  error(details: object, message: string): void {
    this.lines.push({ level: 'error', message, details });
  }

  errors(): readonly string[] {
    return this.lines.filter(({ level }) => level === 'error').map(({ message }) => message);
  }
}
