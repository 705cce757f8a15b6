import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  publicDir: false,
  build: {
    ssr: 'test/bench/index.ts',
    outDir: '.build/bench',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { external: [...builtinModules, /^node:/] },
  },
  ssr: { noExternal: true },
})
