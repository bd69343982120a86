import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractConstants } from './tools/contract-constants.ts';
import { endpointAddresses } from './tools/endpoint-addresses.ts';
import { messages } from './tools/messages.ts';

const firstRoutes: ReadonlySet<string> = new Set([
  '/s/$schoolId',
  '/s/$schoolId/c/$cycleId',
  '/s/$schoolId/c/$cycleId/',
]);

export default defineConfig({
  root: import.meta.dirname,
  define: contractConstants(),
  plugins: [
    endpointAddresses(),
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // Where everybody arrives: shell and overview come with the entry, in one file that packs better than fifty.
      codeSplittingOptions: { splitBehavior: ({ routeId }) => (firstRoutes.has(routeId) ? [] : undefined) },
      routesDirectory: './src/pages',
      generatedRouteTree: './src/routeTree.gen.ts',
      routeFileIgnorePattern: '_components|_lib|\\.test\\.|\\.css',
      quoteStyle: 'single',
      semicolons: true,
      disableLogging: true,
    }),
    react(),
    paraglideVitePlugin(messages),
  ],
  build: {
    target: 'es2022',
    // An inlined font would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read by the check of the first load.
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            // What several pages share, without a file for every sentence.
            { name: 'shared', entriesAware: true, entriesAwareMergeThreshold: 6000, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
