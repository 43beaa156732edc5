import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * What `/metrics` shows. Each service has its own registry, so that several can live in one test process.
 * Metrics are named `sambung_<what>_<unit>`; labels never hold ids, names or numbers of people.
 */
export class Metrics {
  readonly registry = new Registry();

  counter<Label extends string = never>(name: string, help: string, labels: readonly Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames: labels, registers: [this.registry] });
  }

  /** `read` is asked whenever the metrics are. */
  gauge<Label extends string = never>(
    name: string,
    help: string,
    labels: readonly Label[] = [],
    read?: () => number,
  ): Gauge<Label> {
    return new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [this.registry],
      ...(read && {
        collect() {
          this.set(read());
        },
      }),
    });
  }

  /** Buckets are in the unit of the metric's name. */
  histogram<Label extends string = never>(
    name: string,
    help: string,
    labels: readonly Label[],
    buckets: number[],
  ): Histogram<Label> {
    return new Histogram({ name, help, labelNames: labels, buckets, registers: [this.registry] });
  }
}
