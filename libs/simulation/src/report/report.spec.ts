import type { Figures } from '../run/measures';
import { compare } from '../compare/comparison';
import { inWords } from './in-words';
import { page } from './page';

const contacts = {
  contacts: 100,
  mean_wait_s: 30,
  p95_wait_s: 90,
  service_level: 0.8,
  asa_s: 30,
  wait_probability: 0.4,
  abandonment: 0,
  blocking: 0.01,
  first_contact_resolution: 0.9,
  wait_estimated: 0.98,
  wait_coverage: 0.8,
  later_coverage: 0.79,
  wait_width_s: 60,
  wait_bias_s: -1,
  wait_error_s: 20,
  naive_error_s: 30,
};
const figures = (mean_wait_s: number): Figures => ({
  all: { ...contacts, mean_wait_s, occupancy: 0.9, occupancy_sd: 0.02, occupancy_min: 0.85, occupancy_max: 0.95 },
  byType: { sales: { ...contacts, mean_wait_s } },
});
const comparison = compare(
  'lunch <rush>',
  new Map([
    ['longest-idle', [figures(30), figures(34)]],
    ['best-skill', [figures(15), figures(17)]],
  ]),
);

describe('the report', () => {
  it('says for machines what issue and integrators agreed on', () => {
    expect(comparison.policies[0]).toMatchObject({
      policy: 'longest-idle',
      replications: 2,
      metrics: { mean_wait_s: { mean: 32 } },
      types: { sales: { mean_wait_s: { mean: 32 } } },
    });
    expect(comparison.comparisons[0]?.metrics.mean_wait_s).toEqual({
      difference: { mean: -16, half_width: expect.closeTo(12.706, 2) },
      ratio: { mean: 0.5, half_width: 0 },
    });
  });

  it('tells people every figure with its interval', () => {
    const text = inWords(comparison);
    expect(text).toContain('32.00 ± 25.41');
    expect(text).toMatch(/estimated \(%\) +within \(%\) +later \(%\) +width \(s\) +bias \(s\) +error \(s\) +LES \(s\)/);
    expect(text).toMatch(/^longest-idle +98.00 ± 0.00 +80.00 ± 0.00 +79.00/m);
    expect(text).toContain('best-skill waits 0.500 ± 0.000 times as long as longest-idle');
  });

  it('is one page with plots that loads nothing and runs nothing', () => {
    const html = page(comparison, 'about');
    expect(html).toContain('lunch &#60;rush&#62;');
    expect(html).toContain('<th scope="row">best-skill</th><td>98.00 ± 0.00</td><td>80.00 ± 0.00</td>');
    expect(html.match(/<svg /g)).toHaveLength(18);
    expect(html).not.toMatch(/https?:|<script|src=|@import|url\(/);
  });
});
