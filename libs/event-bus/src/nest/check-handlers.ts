import { eventsOf, type EventName, type Topic } from '@sambung/contracts';

export interface FoundHandler {
  readonly name: string;
  readonly isEventHandler: boolean;
  /** Methods that want this event; more than one would each see it, and only one could fail. */
  readonly count: number;
}

/** The application cannot read its topics as it is wired. `problems` has one sentence for each event. */
export class WronglyWired extends Error {
  override readonly name = 'WronglyWired';

  constructor(readonly problems: readonly string[]) {
    super(`Events are not handled exactly once:\n- ${problems.join('\n- ')}`);
  }
}

/** Throws WronglyWired unless every event of the topics has exactly one handler, or is ignored on purpose. */
export function checkHandlers(
  topics: readonly Topic[],
  ignored: readonly EventName[],
  found: readonly FoundHandler[],
): void {
  const names = topics.flatMap((topic) => eventsOf(topic).map(({ name }) => name));
  const handled = new Set(found.map(({ name }) => name));
  const isIgnored = new Set<string>(ignored);
  const problems = [
    ...names
      .filter((name) => !handled.has(name) && !isIgnored.has(name))
      .map((name) => `${name} has no handler, and is not ignored`),
    ...names
      .filter((name) => handled.has(name) && isIgnored.has(name))
      .map((name) => `${name} is ignored, and has a handler`),
    ...found.filter(({ count }) => count > 1).map(({ name, count }) => `${name} has ${count} handlers`),
    ...found
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => `${name} is in none of the topics read here`),
    ...found
      .filter(({ isEventHandler }) => !isEventHandler)
      .map(({ name }) => `${name} is answered by @MessagePattern; events have no answer`),
    ...ignored.filter((name) => !names.includes(name)).map((name) => `${name} is ignored, and in none of the topics`),
  ];
  if (problems.length > 0) throw new WronglyWired(problems);
}
