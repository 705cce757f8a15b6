import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests that drive a real browser with several people in front of it: one file at a time, after the others. */
const inBrowser = ['test/{browser,screen,follow}/**/*.test.{ts,tsx}']

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    reporters: ['default', resolve(import.meta.dirname, 'support/closing-line.ts')],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: inBrowser,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          // Longer than a page is waited for, so that what it did not show is said; on a machine however busy.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
