import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  build: {
    // Two pages: the web UI, and GraphiQL, which the server gives to browsers at /graphql.
    rolldownOptions: { input: { main: page('index.html'), graphiql: page('graphiql/index.html') } },
    chunkSizeWarningLimit: 4000,
  },
  server: {
    proxy: { '/graphql': process.env['ASSETGRAPH_SERVER'] ?? 'http://localhost:5080' },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
