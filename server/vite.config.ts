import { builtinModules } from 'node:module'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The server, its backups, and the check of an exported record, by itself and in a thread of the server's; packages with native parts stay outside. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  publicDir: false,
  build: {
    ssr: true,
    outDir: '.build/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: ['server/main.ts', 'server/verify.ts', 'server/backup.ts', 'server/http/checking.ts'],
      external: [...builtinModules, /^node:/],
    },
  },
  ssr: { noExternal: true, external: ['libsql', '@node-rs/argon2', 'pdfmake', 'pino'] },
})
