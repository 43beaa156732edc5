import type { SwitchboardEvent } from '../src';
import type { Act, Scene } from './scene';

/** What is expected of an event: its type and whatever else matters. */
export type Expected = { readonly type: SwitchboardEvent['type'] } & Readonly<Record<string, unknown>>;
/** Anything else that must hold afterwards. */
export type Check = (scene: Scene) => unknown;

/** `given(a floor, and what has happened).when(what happens).then(what is decided, and how it is then)`. */
export function given(scene: Scene, ...before: readonly Act[]): { when(...acts: readonly Act[]): Outcome } {
  scene.when(...before);
  return {
    when(...acts) {
      scene.mark();
      scene.when(...acts);
      return new Outcome(scene);
    },
  };
}

class Outcome {
  constructor(private readonly scene: Scene) {}

  /** Exactly these, in this order; bookkeeping aside. */
  then(...parts: readonly (Expected | Check)[]): void {
    const expected = parts.filter((part) => typeof part !== 'function');
    expect(this.scene.decided().map(({ type }) => type)).toEqual(expected.map(({ type }) => type));
    expect(this.scene.decided()).toMatchObject(expected);
    this.check(parts);
  }

  /** These among others. */
  thenAmongOthers(...parts: readonly (Expected | Check)[]): void {
    for (const each of parts)
      if (typeof each !== 'function') expect(this.scene.said()).toContainEqual(expect.objectContaining(each));
    this.check(parts);
  }

  thenRefused(code: string, ...checks: readonly Check[]): void {
    this.then({ type: 'command-refused', code }, ...checks);
  }

  /** It was so already. */
  thenDone(...checks: readonly Check[]): void {
    this.then({ type: 'command-done' }, ...checks);
  }

  private check(parts: readonly (Expected | Check)[]): void {
    for (const part of parts) if (typeof part === 'function') part(this.scene);
  }
}

/** And it is so. */
export const so = (check: Check): Check => check;

/** Nothing of the kind was decided. */
export const never =
  (...types: readonly SwitchboardEvent['type'][]): Check =>
  (scene) => {
    for (const type of types) expect(scene.said().map((event) => event.type)).not.toContain(type);
  };

export const offered = (handoffId: string, receiverId: string, more: object = {}): Expected => ({
  type: 'handoff-offered',
  handoffId,
  receiverId,
  ...more,
});
export const queued = (handoffId: string, more: object = {}): Expected => ({
  type: 'handoff-queued',
  handoffId,
  ...more,
});
export const closed = (handoffId: string, receiverId: string, because: string, missed = false): Expected => ({
  type: 'offer-closed',
  handoffId,
  receiverId,
  because,
  missed,
});
export const assigned = (handoffId: string, receiverId: string, more: object = {}): Expected => ({
  type: 'handoff-assigned',
  handoffId,
  receiverId,
  ...more,
});
export const ended = (handoffId: string, end: string, more: object = {}): Expected => ({
  type: 'handoff-ended',
  handoffId,
  end,
  ...more,
});
export const promised = (handoffId: string, ownerId: string, more: object = {}): Expected => ({
  type: 'promise-made',
  handoffId,
  ownerId,
  ...more,
});
export const joined = (kind: string, number: number, more: object = {}): Expected => ({
  type: 'stage-joined',
  stage: { kind, number },
  ...more,
});
