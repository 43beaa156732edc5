import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Rolldown } from 'vite';

/** What a browser needs before Hand over can be used; `npm run bench -- web` weighs it. */
const FIRST = ['index.html', 'src/hand-over/hand-over-page.tsx'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * The modules of the first load, by a build that is thrown away: only there is it known what is left of each library. What they share with other pages may
 * stand in one file; what those share among themselves must not, or Hand over would fetch it too.
 */
export async function modulesOfFirstLoad(config: InlineConfig): Promise<ReadonlySet<string>> {
  const made = await build({ ...config, configFile: false, logLevel: 'error', build: { write: false, minify: false } });
  const chunks = new Map(outputsOf(made).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const needed = new Set<Rolldown.OutputChunk>();
  const need = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    for (const name of chunk.imports) need(chunks.get(name));
  };
  for (const chunk of chunks.values()) if (FIRST.includes(chunk.facadeModuleId ?? '')) need(chunk);
  return new Set([...needed].flatMap(({ modules }) => Object.keys(modules)));
}

function outputsOf(made: Awaited<ReturnType<typeof build>>): Rolldown.RolldownOutput['output'][number][] {
  if ('on' in made) throw new Error('The pages are built once, not watched.');
  return [made].flat().flatMap(({ output }) => output);
}
