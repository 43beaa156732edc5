/**
 * A `describe` for what needs a real Kafka broker. With SAMBUNG_TEST_KAFKA (host:port, comma-separated) it runs and gets
 * the brokers; without it the tests count as skipped and say so; in CI a missing broker is a failure.
 */
export function describeKafka(title: string, tests: (brokers: string[]) => void): void {
  const brokers = process.env['SAMBUNG_TEST_KAFKA']?.split(',').filter(Boolean) ?? [];
  const name = `${title} (on Kafka)`;
  if (brokers.length > 0) {
    describe(name, () => {
      tests(brokers);
    });
  } else if (process.env['CI']) {
    it(`${name} needs a broker in CI: SAMBUNG_TEST_KAFKA is not set`, () => {
      throw new Error(
        'In CI nothing may be skipped: start a broker (npm run test:kafka does) or set SAMBUNG_TEST_KAFKA.',
      );
    });
  } else {
    process.stderr.write(`skipped: ${name} – no broker (npm run test:kafka starts one)\n`);
    describe.skip(`skipped, no broker: ${name}`, () => {
      tests([]);
    });
  }
}
