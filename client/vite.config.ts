import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.PALABRA_SERVER ?? 'http://127.0.0.1:3000'

/** Everything is a file of our own: no data: addresses, nothing inline, so that a strict policy holds. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../.build/client'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: ['es2022', 'chrome105', 'firefox110', 'safari16'],
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': server,
      '/healthz': server,
      '/readyz': server,
      '/socket.io': { target: server, ws: true },
    },
  },
})
