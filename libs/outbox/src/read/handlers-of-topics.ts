import { eventsOf, type EventName, type Topic } from '@sambung/contracts';

/**
 * Every type of the topics is handled or ignored, and not both; nothing else is named. Throws at boot: a type that nobody thought
 * of would otherwise be committed over in silence.
 */
export function checkHandlers(
  topics: readonly Topic[],
  handled: readonly string[],
  ignored: readonly EventName[],
): void {
  const known = topics.flatMap((topic) => eventsOf(topic).map(({ name }) => name));
  const problems = [
    ...known
      .filter((name) => !handled.includes(name) && !ignored.some((each) => each === name))
      .map((name) => `${name} is neither handled nor ignored`),
    ...ignored.filter((name) => handled.includes(name)).map((name) => `${name} is handled and ignored`),
    ...[...handled, ...ignored]
      .filter((name) => !known.includes(name))
      .map((name) => `${name} belongs to none of the topics`),
  ];
  if (problems.length > 0) throw new Error(`The reader of ${topics.join(', ')} is incomplete: ${problems.join('; ')}.`);
}
