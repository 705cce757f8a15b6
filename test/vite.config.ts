import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** What runs by itself beside the tests: the mode is its folder here. Packages stay outside. */
export default defineConfig(({ mode }) => ({
  root: resolve(import.meta.dirname, '..'),
  publicDir: false,
  build: {
    ssr: `test/${mode}/index.ts`,
    outDir: `.build/${mode}`,
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
  },
}))
