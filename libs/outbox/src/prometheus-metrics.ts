import { Counter, Gauge, type Registry } from 'prom-client';
import { METRICS, type MetricName, type Metrics } from './observe';

type Labels = Readonly<Record<string, string | number>>;

/** The library's series in a registry of prom-client. Each is made when it is first written; several of these may share a registry. */
export class PrometheusMetrics implements Metrics {
  constructor(private readonly registry: Registry) {}

  count(name: MetricName, labels: Labels, by = 1): void {
    const known = this.registry.getSingleMetric(name) as Counter | undefined;
    (known ?? new Counter(this.described(name, labels))).inc({ ...labels }, by);
  }

  gauge(name: MetricName, labels: Labels, value: number): void {
    const known = this.registry.getSingleMetric(name) as Gauge | undefined;
    (known ?? new Gauge(this.described(name, labels))).set({ ...labels }, value);
  }

  private described(name: MetricName, labels: Labels) {
    return { name, help: METRICS[name], labelNames: Object.keys(labels), registers: [this.registry] };
  }
}
