import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { plainContracts } from './build/plain-contracts.js';

const API = process.env['OKENKO_API'] ?? 'http://127.0.0.1:3000';

const FRAME =
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack\/(query-core|react-query))\//;

export default defineConfig({
  plugins: [plainContracts(), react()],
  resolve: { conditions: ['okenko-source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: API, changeOrigin: false } } },
  build: {
    target: 'es2023',
    // The content security policy knows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Changes with a dependency only: browsers keep it over our own releases.
        codeSplitting: { groups: [{ name: 'frame', test: FRAME }] },
      },
    },
  },
});
