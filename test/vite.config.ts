import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** The processes that it starts besides, by the mode. */
const besides: Record<string, readonly string[]> = {
  bench: ['floor', 'probe', 'unlogged', 'crowd/crowd', 'crowd/pressers'],
}

const noLog = resolve(import.meta.dirname, 'bench/no-log.ts')
/** For the server of the bench that writes nothing down. */
const withoutLog: Plugin = {
  name: 'without-log',
  resolveId: (source, importer) =>
    source.endsWith('/log/embedded.ts') && importer?.endsWith('/server/storage.ts') ? noLog : null,
}

/** What runs by itself beside the tests: the mode is its folder here. Packages stay outside. */
export default defineConfig(({ mode }) => ({
  plugins: [withoutLog],
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
