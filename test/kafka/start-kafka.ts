/**
 * A real Apache Kafka (KRaft, no Docker) for tests and development, from jars that Maven has downloaded.
 * Each node is broker and controller at once, and its Java process is ours: it can be killed, frozen and started again.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../libs/testing/src/free-port';
import { temporaryFolder } from '../../libs/testing/src/process-registry';
import { newClusterId } from './cluster-id';
import { java, kafkaJars } from './kafka-jars';
import { KafkaNode } from './kafka-node';

export interface KafkaOptions {
  /** Port of the first broker; the others, and the controllers, follow it. Free ports by default. */
  readonly port?: number;
  /** Where the data stands, to be found again by a later start. By default a temporary folder that `stop` deletes. */
  readonly dir?: string;
  /** Three brokers replicate each topic that asks for it (RF 3, min ISR 2). */
  readonly brokers?: 1 | 3;
}

/** Resolves when all brokers answer: after about 3 s, and a download before that on the very first call. */
export async function startKafka(options: KafkaOptions = {}): Promise<KafkaCluster> {
  const runtime = { java: await java(), jars: await kafkaJars() };
  const dir = options.dir ?? temporaryFolder('sambung-kafka-');
  mkdirSync(dir, { recursive: true });
  const { id, ports, controllerPorts } = await layout(dir, options);
  const nodes = ports.map(
    (_, index) => new KafkaNode({ index, dir, clusterId: id, ports, controllerPorts, ...runtime }),
  );
  const cluster = new KafkaCluster(nodes, options.dir === undefined ? dir : undefined);
  try {
    await cluster.start();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}

export class KafkaCluster {
  constructor(
    readonly nodes: readonly KafkaNode[],
    private readonly temporaryDir: string | undefined,
  ) {}

  /** `host:port` of each broker, for `new Kafka({ brokers })`. */
  get brokers(): string[] {
    return this.nodes.map((node) => `127.0.0.1:${node.port}`);
  }

  /** Of the first broker's Java process. */
  get pid(): number {
    return this.node(0).pid;
  }

  /** kill -9 of one broker's Java process. */
  async kill(index = 0): Promise<void> {
    await this.node(index).kill();
  }

  /** Starts one broker again on its data, killing it first if it still runs. Resolves when the cluster has it back. */
  async restart(index = 0): Promise<void> {
    await this.node(index).kill();
    await this.node(index).start();
    await this.node(index).answers();
  }

  /** SIGSTOP: the broker holds its connections and says nothing. */
  freeze(index = 0): void {
    this.node(index).signal('SIGSTOP');
  }

  thaw(index = 0): void {
    this.node(index).signal('SIGCONT');
  }

  async start(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.start()));
    await Promise.all(this.nodes.map((node) => node.answers()));
  }

  /** Ends all brokers and deletes the data, unless a `dir` was given to keep it. */
  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
    this.deleteTemporaryDir();
  }

  /** For the exit of the process, where nothing can be awaited. */
  killNow(): void {
    for (const node of this.nodes) node.signal('SIGKILL');
    this.deleteTemporaryDir();
  }

  private node(index: number): KafkaNode {
    const node = this.nodes[index];
    if (!node) throw new RangeError(`There is no broker ${index}; there are ${this.nodes.length}.`);
    return node;
  }

  private deleteTemporaryDir(): void {
    if (this.temporaryDir) rmSync(this.temporaryDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

interface Layout {
  readonly id: string;
  readonly ports: readonly number[];
  readonly controllerPorts: readonly number[];
}

/** Written down beside the data: whoever starts it again gets the same cluster, at the same ports unless told otherwise. */
async function layout(dir: string, { port, brokers = 1 }: KafkaOptions): Promise<Layout> {
  const file = join(dir, 'cluster.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Layout) : undefined;
  if (known && (port === undefined || known.ports[0] === port)) return known;

  const count = known?.ports.length ?? brokers;
  const chosen: Layout = {
    id: known?.id ?? newClusterId(),
    ports: await portsFrom(port, count),
    controllerPorts: await portsFrom(port === undefined ? undefined : port + count, count),
  };
  writeFileSync(file, JSON.stringify(chosen));
  return chosen;
}

async function portsFrom(first: number | undefined, count: number): Promise<number[]> {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return first === undefined ? Promise.all(indexes.map(freePort)) : indexes.map((index) => first + index);
}
