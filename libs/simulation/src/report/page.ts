import type { Comparison } from '../compare/comparison';
import { forecastRows } from './forecast-rows';
import { METRICS, withInterval } from './metric-names';
import { escaped, plot } from './plot';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } th, td { text-align: right; padding: .2rem .8rem; border-bottom: 1px solid #8884; }
th:first-child { text-align: left; font-weight: normal; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 1rem 2rem; }
figure { margin: 0; } figcaption { font-weight: 600; } svg { width: 100%; }
svg text { font: 14px system-ui, sans-serif; fill: currentColor; } svg rect { fill: #2a7ab8; } svg path { stroke: currentColor; fill: none; }
`;

/** One page that needs nothing but itself: the table of figures, and a plot of each; no script, no network. */
export function page({ scenario, policies, comparisons }: Comparison, about = ''): string {
  const rows = METRICS.map(
    (name) =>
      `<tr><th scope="row">${escaped(name.title)}${name.unit === '' ? '' : ` (${name.unit})`}</th>` +
      `${policies.map(({ metrics }) => `<td>${withInterval(metrics[name.metric], name)}</td>`).join('')}</tr>`,
  );
  const plots = METRICS.filter(({ metric }) => metric !== 'contacts' && metric !== 'wait_bias_s').map((name) =>
    plot(
      name,
      policies.map(({ policy, metrics }) => ({ policy, value: metrics[name.metric] })),
    ),
  );
  const ratios = comparisons.map(
    ({
      policy,
      against,
      metrics: {
        mean_wait_s: { ratio },
      },
    }) =>
      ratio === null
        ? ''
        : `<li>${escaped(policy)} waits ${ratio.mean.toFixed(3)}${ratio.half_width === null ? '' : ` ± ${ratio.half_width.toFixed(3)}`} times as long as ${escaped(against)}</li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(scenario)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(scenario)}</h1><p>${escaped(about)}</p>
<p>Means over ${policies[0]?.replications ?? 0} replications with 95% confidence intervals; every policy meets the same customers.</p>
<table><thead><tr><td></td>${policies.map(({ policy }) => `<th scope="col">${escaped(policy)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>
<ul>${ratios.join('')}</ul>
<h2>Expected waits</h2><p>As told to those who came to wait; within: the part that lay in its 80% interval.</p>
${table(forecastRows(policies))}
<div class="plots">${plots.join('')}</div></body></html>
`;
}

function table([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const cells = ([title = '', ...figures]: readonly string[]): string =>
    `<tr><th scope="row">${escaped(title)}</th>${figures.map((figure) => `<td>${figure}</td>`).join('')}</tr>`;
  const titles = heading.map((title) => `<th scope="col">${title}</th>`);
  return `<table><thead><tr>${titles.join('')}</tr></thead><tbody>${rows.map(cells).join('')}</tbody></table>`;
}
