import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import { modulesOfFirstLoad } from './first-load.mts';

const root = fileURLToPath(new URL('.', import.meta.url));
const plugins = [keepWhatItMakes(/\/src\/.*\bmessages\.ts$/)];

/** `tools/build-pages.mjs` builds with it; what it makes is served by the ingress. */
export default defineConfig(async () => {
  const atFirst = await modulesOfFirstLoad({ root, plugins });
  return {
    root,
    plugins,
    build: {
      target: 'es2022',
      // Small pictures stay files of their own: the content security policy then need not allow them inside styles.
      assetsInlineLimit: 0,
      // A page that comes later finds its files by itself: a list of them all would be fetched by everybody.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_: string, files: string[]) => files.filter((file) => file.endsWith('.css')),
      },
      reportCompressedSize: false,
      // What the first load shares with other pages is one file: many small ones compress worse.
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, test: (id: string) => atFirst.has(id) }] },
        },
      },
      emptyOutDir: true,
      // Which page needs which file, for `npm run bench -- web`.
      manifest: true,
    },
  };
});

/**
 * Runs modules while the pages are built, and keeps what they export instead of them: what they needed for that never reaches a browser. For modules that
 * export plain data (JSON) alone.
 */
function keepWhatItMakes(modules: RegExp): Plugin {
  return {
    name: 'keep-what-it-makes',
    apply: 'build',
    async load(id) {
      if (!modules.test(id)) return null;
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false });
      return Object.entries(module)
        .map(([name, made]) => `export const ${name} = ${JSON.stringify(made)};`)
        .join('\n');
    },
  };
}
