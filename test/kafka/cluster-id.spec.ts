import { newClusterId } from './cluster-id';

it("gives a cluster an id of its own that Kafka's tools do not take for an option", () => {
  const ids = Array.from({ length: 2_000 }, newClusterId);
  expect(new Set(ids).size).toBe(2_000);
  expect(ids.filter((id) => !/^[A-Za-z0-9_][A-Za-z0-9_-]{21}$/.test(id))).toEqual([]);
});
