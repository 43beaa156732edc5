import { Counter, Gauge, type Registry } from 'prom-client';
import { METRICS, type MetricName, type Metrics } from './observe';

type Labels = Readonly<Record<string, string | number>>;

/** The library's series in a registry of prom-client; each is made when it is first written. */
export class PrometheusMetrics implements Metrics {
  private readonly counters = new Map<MetricName, Counter>();
  private readonly gauges = new Map<MetricName, Gauge>();

  constructor(private readonly registry: Registry) {}

  count(name: MetricName, labels: Labels, by = 1): void {
    const counter = this.counters.get(name) ?? new Counter(this.described(name, labels));
    this.counters.set(name, counter);
    counter.inc({ ...labels }, by);
  }

  gauge(name: MetricName, labels: Labels, value: number): void {
    const gauge = this.gauges.get(name) ?? new Gauge(this.described(name, labels));
    this.gauges.set(name, gauge);
    gauge.set({ ...labels }, value);
  }

  private described(name: MetricName, labels: Labels) {
    return { name, help: METRICS[name], labelNames: Object.keys(labels), registers: [this.registry] };
  }
}
