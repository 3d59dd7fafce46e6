import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = process.env['OKENKO_API'] ?? 'http://127.0.0.1:3000';

/** Makers of schemas in libs/shared: a schema that nobody checks with is left out of the bundle. */
const SCHEMA_MAKERS = ['z', 'line', 'prose', 'requiredLine', 'page', 'codes'];

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['okenko-source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: API, changeOrigin: true } } },
  build: {
    target: 'es2023',
    // The content security policy knows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake: { manualPureFunctions: SCHEMA_MAKERS } },
  },
});
