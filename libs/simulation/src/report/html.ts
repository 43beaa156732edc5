import { escaped } from './plot';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } th, td { text-align: right; padding: .2rem .8rem; border-bottom: 1px solid #8884; }
th:first-child { text-align: left; font-weight: normal; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(26rem, 1fr)); gap: 1rem 2rem; }
figure { margin: 0; } figcaption { font-weight: 600; } svg { width: 100%; }
svg text { font: 14px system-ui, sans-serif; fill: currentColor; } svg rect { fill: #2a7ab8; } svg path { stroke: currentColor; fill: none; }
`;

/** A page that loads nothing and runs nothing. `parts` are HTML. */
export function htmlPage(title: string, parts: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>
<h1>${escaped(title)}</h1>${parts.join('\n')}</body></html>
`;
}

/** The first row is the heading, the first column says what a row is. */
export function htmlTable([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const columns = heading.map((each) => (each === '' ? '<td></td>' : `<th scope="col">${escaped(each)}</th>`));
  const lines = rows.map(
    ([title = '', ...cells]) =>
      `<tr><th scope="row">${escaped(title)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${columns.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}
