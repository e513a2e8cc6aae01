import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const api = process.env.ROUNDTABLE_API ?? 'http://127.0.0.1:8080'
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

/** What the frame of every page is made of; other libraries, and what lists and forms use of these, come with the pages. */
const LIBRARIES =
  /node_modules\/(?!.*\/(useMutation|mutationObserver|useInfiniteQuery|useSuspenseInfiniteQuery|infiniteQueryObserver|useQueries|queriesObserver|useBlocker)\.)(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(react-|query-core|router-core|history|store)[^/]*|i18next|react-i18next|openapi-fetch)\//
const FRAME =
  /src\/(contract\/(api|authorized|problem)|i18n\/(index|format)|app\/(?!ReportProblem|Connection|LowVisionPanel|LeaveGuard|drafts|onceKey|guard|infinite|ActForm|Acts|LongTable|letterToken|returnTo|useAct|BodyPick|TerritoryPick|bodies|point|reference|Provider\w*|provider|sendFile|PartList|useSending|typed|saveFile|ConfirmFirst)\w+|ui\/(Anchor|Button|Hidden|Live|Logo|Menu|Page|PromiseBoard|promise|ring|Skeleton|StatusMark|Timeline)|routeTree\.gen)\.(ts|tsx)$/

/** What most pages share, and what all forms do: each is one file, so that the list of files on the first page is short. */
const PARTS =
  /node_modules\/.*\/(useInfiniteQuery|infiniteQueryObserver|useMutation|mutationObserver|IconPlus)\.|src\/app\/(infinite|reference|useAct|onceKey|LongTable|bodies|list\/\w+)\.|src\/ui\/(Badge|Breadcrumbs|DataTable|Dialog|EmptyState|Field|MapView|Pick|SearchBox|ShowMore|Tile|Views|pattern|record)\./
const FORMS =
  /node_modules\/(@mantine\/form\/|.*\/useBlocker\.)|src\/app\/(ActForm|LeaveGuard|drafts)\.|src\/ui\/ErrorSummary\./

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // What a page asks the API for comes with the page: the first one pays for no other's questions.
      codeSplittingOptions: {
        defaultBehavior: [
          ['loader', 'component'],
          ['pendingComponent'],
          ['errorComponent'],
          ['notFoundComponent'],
        ],
      },
      routeFileIgnorePattern: '\\.(test|module)\\.',
    }),
    react(),
    bootScript(),
  ],
  resolve: { alias: { '@': here('./src') } },
  build: {
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    // The first page lists what each other one will need, so what all of them have already is not named again.
    modulePreload: {
      resolveDependencies: (_, needed, { hostType }) =>
        needed.filter(file => hostType === 'html' || !/\/(libraries|frame|rolldown-runtime)-/.test(file)),
    },
    rolldownOptions: {
      output: {
        // The same list has the name of every file: of most the hash is enough.
        chunkFileNames: ({ name }) =>
          /^(libraries|frame|forms|parts)$/.test(name) ? 'assets/[name]-[hash].js' : 'assets/[hash].js',
        // Thirty small files that every page needs come as two: they pack better together, and a phone on 3G asks once.
        // What most other pages need comes as two more.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: LIBRARIES, priority: 2 },
            { name: 'frame', test: FRAME, priority: 1 },
            { name: 'parts', test: PARTS, priority: 1 },
            { name: 'forms', test: FORMS },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': api, '/embed': api, '/oembed': api } },
  test: {
    environment: 'jsdom',
    include: ['{src,embed}/**/*.test.{ts,tsx}'],
    setupFiles: ['./src/test/setup.ts'],
    restoreMocks: true,
    // Of two processors the usual is one, and the other one has nothing to do.
    maxWorkers: '100%',
    // Whole pages are drawn in these tests, also on a machine that is busy with the API's.
    testTimeout: 30_000,
  },
})
