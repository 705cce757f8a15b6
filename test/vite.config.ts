import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The processes that it starts besides, by the mode. */
const besides: Record<string, readonly string[]> = {
  bench: ['floor', 'probe', 'crowd/crowd'],
}

/** What runs by itself beside the tests: the mode is its folder here. Packages stay outside. */
export default defineConfig(({ mode }) => ({
  root: resolve(import.meta.dirname, '..'),
  publicDir: false,
  build: {
    ssr: true,
    outDir: `.build/${mode}`,
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: ['index', ...(besides[mode] ?? [])].map(name => `test/${mode}/${name}.ts`),
    },
  },
}))
