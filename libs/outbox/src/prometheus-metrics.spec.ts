import { Registry } from 'prom-client';
import { PrometheusMetrics } from './prometheus-metrics';

describe('what a reader and a relay count', () => {
  it('stands in the service’s registry, also when several of them write there', async () => {
    const registry = new Registry();
    const [one, another] = [new PrometheusMetrics(registry), new PrometheusMetrics(registry)];
    one.count('sambung_inbox_parked_total', { topic: 'a' });
    another.count('sambung_inbox_parked_total', { topic: 'a' }, 2);
    one.gauge('sambung_inbox_hole', { topic: 'a' }, 1);
    another.gauge('sambung_inbox_hole', { topic: 'a' }, 0);
    const text = await registry.metrics();
    expect(text).toContain('sambung_inbox_parked_total{topic="a"} 3');
    expect(text).toContain('sambung_inbox_hole{topic="a"} 0');
  });
});
