import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { deskAhead } from './build/desk-ahead.js';
import { firstLoad } from './build/first-load.js';
import { packed } from './build/packed.js';
import { plainContracts } from './build/plain-contracts.js';

const API = process.env['OKENKO_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [plainContracts(), react(), deskAhead(), packed()],
  resolve: { conditions: ['okenko-source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: API, changeOrigin: false } } },
  build: {
    target: 'es2023',
    // The content security policy knows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'src/app/main.tsx'],
      output: {
        codeSplitting: { groups: firstLoad },
      },
    },
  },
});
