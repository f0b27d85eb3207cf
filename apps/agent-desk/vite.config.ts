import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiPort = process.env.BATON_API_PORT ?? '4000';
const port = Number(process.env.BATON_AGENT_DESK_PORT ?? '3001');

/** The api is reached through this server, so that its cookie is first-party; event streams pass unbuffered. */
const proxy = { '/api': { target: `http://127.0.0.1:${apiPort}` } };

/** Scripts come from this server only. Mantine places elements with style attributes. */
const headers = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=()',
};

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
  server: { host: '127.0.0.1', port, strictPort: true, proxy },
  preview: { host: '127.0.0.1', port, strictPort: true, proxy, headers },
});
