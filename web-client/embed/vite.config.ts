import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The scripts for other sites, apart from the pages: plain files whose names stay. Each is whole in itself, so frame.ts
 * and embed.ts share nothing but types.
 */
export default defineConfig({
  root: here('.'),
  build: {
    target: 'es2022',
    outDir: here('../dist/embed/v1'),
    emptyOutDir: true,
    modulePreload: false,
    rollupOptions: {
      input: { embed: here('./embed.ts'), frame: here('./frame.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
})
