import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The server as one file; packages with native parts stay outside. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  publicDir: false,
  build: {
    ssr: 'server/main.ts',
    outDir: '.build/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { external: [...builtinModules, /^node:/] },
  },
  ssr: { noExternal: true, external: ['libsql', '@node-rs/argon2', 'pdfmake', 'pino'] },
})
