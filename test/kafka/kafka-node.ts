import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { forgetProcess, killGroup, registerProcess } from '../../libs/testing/src/process-registry';
import { serverProperties } from './server-properties';

const run = promisify(execFile);

export interface NodeSettings {
  /** From 0; Kafka's node.id is one more. */
  readonly index: number;
  /** Holds one folder a node. */
  readonly dir: string;
  readonly clusterId: string;
  readonly ports: readonly number[];
  readonly controllerPorts: readonly number[];
  readonly java: string;
  readonly jars: string;
}

/** One Java process: a broker that is a controller too. */
export class KafkaNode {
  private child: ChildProcess | undefined;

  constructor(private readonly settings: NodeSettings) {}

  get port(): number {
    return this.settings.ports[this.settings.index] ?? 0;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  get pid(): number {
    if (!this.running || this.child?.pid === undefined)
      throw new Error(`Broker ${this.settings.index} is not running.`);
    return this.child.pid;
  }

  /** Starts the process, on the data of an earlier start if there are any. It answers some seconds later: `answers()`. */
  async start(): Promise<void> {
    const { java } = this.settings;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.properties, serverProperties(this.settings, join(this.folder, 'data')));
    if (!existsSync(join(this.folder, 'data', 'meta.properties'))) await this.format();

    const log = openSync(this.log, 'a');
    const memory = ['-Xms128m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
    this.child = spawn(java, [...memory, ...this.classPath, 'kafka.Kafka', this.properties], {
      stdio: ['ignore', log, log],
      detached: true, // Ctrl-C in the terminal is for whoever started us; they stop us in order.
    });
    closeSync(log);
    const { pid } = this.child;
    if (pid === undefined) return;
    registerProcess(pid);
    this.child.once('exit', () => forgetProcess(pid));
  }

  /** Resolves when this broker takes requests and knows itself in the cluster; throws when it died, or after 60 s. */
  async answers(): Promise<void> {
    const deadline = performance.now() + 120_000;
    while (!(await this.isInCluster())) {
      this.throwIfItExited();
      if (performance.now() > deadline) throw new Error(`Kafka did not answer at port ${this.port} within 120 s.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  signal(signal: NodeJS.Signals): void {
    if (this.running) killGroup(this.pid, signal);
  }

  /** kill -9; resolves when it is gone. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** In order, and within 5 s: a broker whose fellows are gone already would wait for them. */
  async stop(): Promise<void> {
    const timer = setTimeout(() => {
      this.signal('SIGKILL');
    }, 5_000);
    await this.end('SIGTERM');
    clearTimeout(timer);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.running) return;
    const exited = new Promise((resolve) => this.child?.once('exit', resolve));
    this.signal(signal);
    await exited;
  }

  private async format(): Promise<void> {
    const { java, clusterId } = this.settings;
    const tool = ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', this.properties];
    await run(java, ['-XX:TieredStopAtLevel=1', ...this.classPath, ...tool]);
  }

  private throwIfItExited(): void {
    if (this.running) return;
    const how = this.child?.signalCode ?? `code ${this.child?.exitCode ?? 'unknown'}`;
    throw new Error(`Kafka exited (${how}) while it started:\n${readFileSync(this.log, 'utf8').slice(-3_000)}`);
  }

  private async isInCluster(): Promise<boolean> {
    const retry = { retries: 0 };
    const client = new Kafka({ brokers: [`127.0.0.1:${this.port}`], logLevel: logLevel.NOTHING, retry });
    const admin = client.admin({ retry });
    try {
      await admin.connect();
      const { brokers } = await admin.describeCluster();
      return brokers.some(({ port }) => port === this.port);
    } catch {
      return false;
    } finally {
      // What was not connected cannot be disconnected, and kafkajs may say so.
      await admin.disconnect().catch(() => undefined);
    }
  }

  private get folder(): string {
    return join(this.settings.dir, `node-${this.settings.index + 1}`);
  }

  private get properties(): string {
    return join(this.folder, 'server.properties');
  }

  private get log(): string {
    return join(this.folder, 'broker.log');
  }

  private get classPath(): string[] {
    return ['-Dlog4j2.level=WARN', '-cp', join(this.settings.jars, '*')];
  }
}
