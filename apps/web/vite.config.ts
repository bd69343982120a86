import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractConstants } from './tools/contract-constants.ts';
import { messages } from './tools/messages.ts';

export default defineConfig({
  root: import.meta.dirname,
  define: contractConstants(),
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
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
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
