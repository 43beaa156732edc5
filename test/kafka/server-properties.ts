interface Placement {
  readonly index: number;
  readonly ports: readonly number[];
  readonly controllerPorts: readonly number[];
}

/** `server.properties` of one node: small, quick to notice a dead broker, and quick to take it back. */
export function serverProperties({ index, ports, controllerPorts }: Placement, dataFolder: string): string {
  const own = { broker: ports[index] ?? 0, controller: controllerPorts[index] ?? 0 };
  const replicas = ports.length;
  const inSync = Math.min(2, replicas);
  return toText({
    'process.roles': 'broker,controller',
    'node.id': index + 1,
    'controller.quorum.voters': controllerPorts.map((port, voter) => `${voter + 1}@127.0.0.1:${port}`).join(','),
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${own.broker},CONTROLLER://127.0.0.1:${own.controller}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${own.broker},CONTROLLER://127.0.0.1:${own.controller}`,
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': dataFolder,

    // As in production: a topic is made on purpose, with its partitions, or not at all.
    'auto.create.topics.enable': 'false',
    'default.replication.factor': replicas,
    'min.insync.replicas': inSync,
    'offsets.topic.replication.factor': replicas,
    'offsets.topic.num.partitions': 3,
    'transaction.state.log.replication.factor': replicas,
    'transaction.state.log.min.isr': inSync,
    'transaction.state.log.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': replicas,
    'share.coordinator.state.topic.min.isr': inSync,

    // Tests do not wait for the defaults: members rejoin at once, and a killed broker is taken back after 3 s, not 9.
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 2_000,
    'broker.session.timeout.ms': 3_000,
    'broker.heartbeat.interval.ms': 500,

    // What is too old is looked for every second, and soon after the start, not after minutes.
    'log.retention.check.interval.ms': 1_000,
    'log.initial.task.delay.ms': 1_000,

    // A quarter of a gigabyte of memory is enough for a broker that cleans and caches little.
    'log.cleaner.dedupe.buffer.size': 2_097_152,
    'log.index.size.max.bytes': 1_048_576,
    'num.network.threads': 2,
    'num.io.threads': 4,
  });
}

function toText(properties: Record<string, string | number>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
