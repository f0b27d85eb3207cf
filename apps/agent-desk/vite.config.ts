import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { webServer } from '../../tools/web/web-server.mjs';

const port = Number(process.env.BATON_AGENT_DESK_PORT ?? '3001');
const apiPort = Number(process.env.BATON_API_PORT ?? '4000');

export default defineConfig({
  plugins: [react()],
  /** `dist/` itself is tsc's, for the specs; this folder is what is served. */
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1_500,
    // The first ones with light-dark(); for older targets it would be rewritten into what Mantine does not set.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  ...webServer({ port, apiPort }),
});
