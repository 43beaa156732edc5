import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** `tools/build-pages.mjs` builds with it; what it makes is served by the ingress. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    target: 'es2022',
    // Small pictures stay files of their own: the content security policy then need not allow them inside styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    emptyOutDir: true,
    // Which page needs which file, for `npm run bench -- web`.
    manifest: true,
  },
});
