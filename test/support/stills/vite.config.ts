import { resolve } from 'node:path'
import { defineConfig, mergeConfig } from 'vite'
import client from '../../../client/vite.config.ts'

/** Built as the pages themselves are. */
export default mergeConfig(
  client,
  defineConfig({
    root: import.meta.dirname,
    build: { outDir: resolve(import.meta.dirname, '../../../.build/stills'), chunkSizeWarningLimit: 1000 },
  }),
)
