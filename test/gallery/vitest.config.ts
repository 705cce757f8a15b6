import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `npm run gallery`: pictures of each page and state, made by playing a meeting. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/gallery/*.gallery.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
