import { describe, expect, test } from 'vitest'

type Tree = { [key: string]: string | Tree }

const files = import.meta.glob<Tree>(
  ['../{app,ui}/{ru,en}.json', '../app/*/{ru,en}.json', '../features/*/{ru,en}.json'],
  { import: 'default', eager: true },
)
const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../routeTree.gen.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

const PLURALS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] } as const
const PLURAL = /_(zero|one|two|few|many|other)$/

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )

const place = (file: string) => file.replace(/\/(ru|en)\.json$/, '')
const nameOf = (file: string) => place(file).split('/').pop() ?? ''
const namespaces = [...new Set(Object.keys(files).map(place))].map(path => ({
  path,
  name: path.split('/').pop() ?? '',
  ru: new Map(flat(files[`${path}/ru.json`] ?? {})),
  en: new Map(flat(files[`${path}/en.json`] ?? {})),
}))
const stems = (words: Map<string, string>) => new Set([...words.keys()].map(key => key.replace(PLURAL, '')))

/** Keys that code names: whole (`t('a.b')`, and plain `'a.b'` strings) and patterns with holes (`t(`a.${x}`)`). */
function usesOf(text: string, own: string | undefined) {
  const whole: string[] = []
  const patterns: string[] = []
  for (const [, quoted] of text.matchAll(/'((?:[a-z][\w-]*:)?[A-Za-z][\w-]*(?:\.[\w-]+)*)'/g))
    if (quoted) whole.push(quoted)
  for (const [, template] of text.matchAll(/\bt\(\s*`([^`]+)`/g)) if (template) patterns.push(template)
  const full = (key: string) => (key.includes(':') ? key : `${own}:${key}`)
  return { whole: whole.map(full), patterns: patterns.map(full) }
}

function ownNamespace(file: string, text: string): string | undefined {
  return (
    /useTranslation\('([\w-]+)'\)/.exec(text)?.[1] ??
    /features\/([\w-]+)\//.exec(file)?.[1] ??
    (file.includes('/ui/') ? 'ui' : 'app')
  )
}

const uses = Object.entries(sources).map(([file, text]) => ({
  file,
  text,
  ...usesOf(text, ownNamespace(file, text)),
}))
const asPattern = (template: string) =>
  new RegExp(`^${template.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`)

describe.each(namespaces)('the dictionary $path', ({ name, ru, en }) => {
  test('says the same in Russian and in English', () => {
    expect([...stems(en)].sort()).toEqual([...stems(ru)].sort())
  })

  test.each(['ru', 'en'] as const)('has every plural form in %s', language => {
    const words = language === 'ru' ? ru : en
    const counted = new Set(
      [...words.keys()].filter(key => PLURAL.test(key)).map(key => key.replace(PLURAL, '')),
    )
    const missing = [...counted].flatMap(stem =>
      PLURALS[language].filter(form => !words.has(`${stem}_${form}`)).map(form => `${stem}_${form}`),
    )
    const foreign = [...words.keys()].filter(
      key => PLURAL.test(key) && !PLURALS[language].some(form => key.endsWith(`_${form}`)),
    )
    expect({ missing, foreign }).toEqual({ missing: [], foreign: [] })
  })

  test('fills the same places in both languages', () => {
    const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, hole]) => hole).sort()
    const wrong = [...en.keys()].filter(
      key =>
        ru.has(key) &&
        !PLURAL.test(key) &&
        holes(en.get(key) ?? '').join() !== holes(ru.get(key) ?? '').join(),
    )
    expect(wrong).toEqual([])
  })

  test('has no empty text and none that nobody uses', () => {
    expect([...ru, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
    const whole = new Set(uses.flatMap(use => use.whole))
    const patterns = uses.flatMap(use => use.patterns).map(asPattern)
    const unused = [...stems(ru)].filter(stem => {
      const key = `${name}:${stem}`
      return !whole.has(key) && !patterns.some(pattern => pattern.test(key))
    })
    expect(unused).toEqual([])
  })
})

test('code names no key that is missing', () => {
  const known = new Set(namespaces.flatMap(({ name, ru }) => [...stems(ru)].map(stem => `${name}:${stem}`)))
  const missing = uses.flatMap(({ file, text }) => {
    const own = ownNamespace(file, text)
    const called = [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) =>
      key?.includes(':') ? key : `${own}:${key}`,
    )
    const patterns = [...text.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, key]) =>
      key?.includes(':') ? key : `${own}:${key}`,
    )
    return [
      ...called.filter(key => !known.has(key)),
      ...patterns.filter(pattern => ![...known].some(key => asPattern(pattern).test(key))),
    ].map(key => `${file}: ${key}`)
  })
  expect(missing).toEqual([])
})

test('dictionaries lie where they are looked for', () => {
  expect(namespaces.map(one => one.name)).toContain('app')
  expect(new Set(Object.keys(files).map(nameOf)).size).toBe(namespaces.length)
})
