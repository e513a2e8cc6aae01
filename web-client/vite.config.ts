import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * The start-up script must run before the first paint and must not be inline (CSP `script-src 'self'`).
 * It is published under a name with its hash, so that it may be cached for ever like every other asset.
 */
function bootScript(): Plugin {
  const source = readFileSync(here('./src/boot.js'), 'utf8')
  const name = `assets/boot-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`
  return {
    name: 'boot-script',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== '/boot.js') return next()
        response.setHeader('Content-Type', 'text/javascript').end(source)
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, context) => (context.bundle ? html.replace('/boot.js', `/${name}`) : html),
    },
  }
}

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // Loaders come with their page too: the first page must not carry the queries of all the others.
      codeSplittingOptions: {
        defaultBehavior: [['loader'], ['component'], ['errorComponent'], ['notFoundComponent']],
      },
      routeFileIgnorePattern: '\\.(test|module)\\.',
    }),
    react(),
    bootScript(),
  ],
  resolve: { alias: { '@': here('./src') } },
  build: { manifest: true, target: 'es2022', assetsInlineLimit: 0, sourcemap: false },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.ROUNDTABLE_API ?? 'http://127.0.0.1:8080' } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/test/setup.ts'],
    restoreMocks: true,
    // Whole pages are drawn in these tests, also on a machine that is busy with the API's.
    testTimeout: 30_000,
  },
})
