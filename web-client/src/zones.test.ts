import { expect, test } from 'vitest'

const sources = import.meta.glob<string>(
  ['./**/*.{ts,tsx}', '!./**/*.test.{ts,tsx}', '!./routeTree.gen.ts', '!./contract/schema.d.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

/** Which zones a zone may import from, itself aside. Routes and main tie everything together. */
const MAY: Record<string, string[]> = {
  i18n: [],
  contract: [],
  ui: ['i18n'],
  app: ['ui', 'contract', 'i18n'],
  features: ['app', 'ui', 'contract', 'i18n'],
  routes: ['features', 'app', 'ui', 'contract', 'i18n'],
}

/** `./features/home/Hero.tsx` + `@/ui` → the path below src. */
function target(file: string, wanted: string): string | undefined {
  if (wanted.startsWith('@/')) return wanted.slice(2)
  if (!wanted.startsWith('.')) return undefined
  return new URL(wanted, `https://src.invalid/${file.slice(2)}`).pathname.slice(1)
}

const imports = Object.entries(sources).flatMap(([file, text]) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, wanted]) => ({
    file,
    wanted: wanted ?? '',
  })),
)
const zone = (path: string) => path.replace(/^\.\//, '').split('/')[0] ?? ''
const feature = (path: string) => /features\/([^/]+)/.exec(path)?.[1]

function breaches(all: { file: string; wanted: string }[]): string[] {
  return all
    .filter(({ file, wanted }) => {
      if (/^@mantine\/core/.test(wanted)) return zone(file) !== 'ui'
      const to = target(file, wanted)
      const from = zone(file)
      if (to === undefined || !(from in MAY)) return false
      if (zone(to) === 'routeTree.gen') return from !== 'app'
      if (zone(to) === from) return from === 'features' && feature(to) !== feature(file)
      return !MAY[from]?.includes(zone(to))
    })
    .map(({ file, wanted }) => `${file} → ${wanted}`)
}

test('every zone looks down only, and no feature looks into another', () => {
  expect(imports.length).toBeGreaterThan(50)
  expect(breaches(imports)).toEqual([])
})

test('the check sees a breach of each kind', () => {
  expect(
    breaches([
      { file: './ui/Button.tsx', wanted: '@/app/session' },
      { file: './features/home/Hero.tsx', wanted: '../about/Part' },
      { file: './features/home/Hero.tsx', wanted: '@mantine/core' },
      { file: './app/Frame.tsx', wanted: '@/features/home/Hero' },
    ]),
  ).toHaveLength(4)
})
