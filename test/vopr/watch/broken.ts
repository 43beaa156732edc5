/** A promise that was not kept. */
export interface Broken {
  readonly promise: string;
  readonly detail: string;
}

/**
 * Where whoever watches says that a promise was broken. It is not thrown: that would reach the very code that is watched, which would take it
 * for a failure of its database and try again.
 */
export class Promises {
  first: Broken | undefined;

  broken(promise: string, detail: string): void {
    this.first ??= { promise, detail };
  }
}
