import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Card } from './api'
import { elementFor } from './element'

const BASE = 'https://krug.example/'
const card = (name: string, change: Partial<Card> = {}): Card => ({
  id: name,
  slug: `org-${name}`,
  kind: 'ngo',
  shortName: name,
  mission: null,
  activityAreas: [],
  territory: { id: 't', oktmo: '84701000', name: 'Горно-Алтайск' },
  location: null,
  verified: false,
  demo: true,
  status: 'published',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...change,
})

type Answer = { status?: number; body: unknown } | Error
/** Stands for the network only: what was asked is kept, each path has its answers in order, the last one stays. */
let asked: { url: URL; init: RequestInit }[]
let answers: Record<string, Answer[]>

beforeEach(() => {
  asked = []
  answers = { '/api/v1/installation': [{ body: { title: 'Круглый стол', demo: true } }] }
  vi.stubGlobal('fetch', async (url: URL, init: RequestInit) => {
    asked.push({ url: new URL(url), init })
    const list = answers[new URL(url).pathname] ?? [new Error('not stubbed')]
    const answer = list.length > 1 ? list.shift() : list[0]
    if (!answer || answer instanceof Error) throw answer
    return new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 })
  })
  if (!customElements.get('nko-embed')) customElements.define('nko-embed', elementFor(new URL(BASE)))
})
afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const LIST = '/api/v1/organizations'
const list = (items: Card[], nextCursor: string | null = null): Answer => ({ body: { items, nextCursor } })

function place(html: string) {
  document.body.innerHTML = html
  const element = document.querySelector('nko-embed')
  if (!element?.shadowRoot) throw new Error('no element')
  return { element, root: element.shadowRoot }
}
const text = (root: ShadowRoot, selector: string) => root.querySelector(selector)?.textContent
const links = (root: ShadowRoot) => [...root.querySelectorAll('li a')].map(link => link.getAttribute('href'))
const asks = () => asked.filter(({ url }) => url.pathname === LIST)

test('asks the public API as its attributes say, without cookies, and shows links', async () => {
  answers[LIST] = [
    list([card('Кедр', { verified: true }), card('Дом', { kind: 'institution', territory: null })]),
  ]
  const { root } = place(
    '<nko-embed kind="ngo institution" area="a1" oktmo="84" q=" лес " verified limit="5"><a href="/">x</a></nko-embed>',
  )
  await vi.waitFor(() => expect(links(root)).toHaveLength(2))
  expect(links(root)[0]).toBe('https://krug.example/organizations/org-%D0%9A%D0%B5%D0%B4%D1%80')
  expect(text(root, 'li p')).toBe('НКО · Горно-Алтайск · ✓ проверена')
  expect(text(root, 'li:nth-child(2) p')).toBe('Учреждение')
  expect(text(root, 'h2')).toBe('Организации')
  expect(root.querySelector('slot'), 'the link inside the tag').toBeNull()
  const [{ url, init } = { url: new URL(BASE), init: {} }] = asks()
  expect(url.origin + url.pathname).toBe('https://krug.example/api/v1/organizations')
  expect(decodeURIComponent(url.search)).toBe(
    '?q=лес&verified=true&limit=5&kind=ngo&kind=institution&area=a1&territory=84',
  )
  expect(init.credentials).toBe('omit')
  await vi.waitFor(() => expect(text(root, '.foot')).toContain('вымышлены'))
  expect(text(root, '.foot a')).toBe('Все организации на площадке: Круглый стол')
  expect(root.querySelector('.foot a')?.getAttribute('href')).not.toContain('limit')
})

test('leaves out those that ceased to exist, and says so where all of them stand', async () => {
  answers[LIST] = [list([card('Кедр')])]
  const { element, root } = place('<nko-embed liquidated="false" complete fresh="true"></nko-embed>')
  await vi.waitFor(() => expect(links(root)).toHaveLength(1))
  expect(asks()[0]?.url.search).toBe('?liquidated=false&complete=true&fresh=true&limit=10')
  expect(root.querySelector('.foot a')?.getAttribute('href')).toBe(
    'https://krug.example/organizations?liquidated=false&complete=true&fresh=true',
  )
  element.setAttribute('liquidated', 'true')
  await vi.waitFor(() => expect(asks()).toHaveLength(2))
  expect(asks()[1]?.url.searchParams.get('liquidated')).toBe('true')
})

test('speaks the language of the page around, and has the level of heading that it is given', async () => {
  answers[LIST] = [list([card('Cedar', { kind: 'council', territory: null, verified: true })])]
  const { root } = place('<div lang="en-GB"><nko-embed heading="4"></nko-embed></div>')
  await vi.waitFor(() => expect(text(root, 'li p')).toBe('Council · ✓ verified'))
  expect(text(root, 'h4')).toBe('Organizations')
  expect(root.querySelector('.box')?.getAttribute('lang')).toBe('en')
  expect(new Headers(asks()[0]?.init.headers).get('Accept-Language')).toBe('en')
})

test('a name with markup in it stays a name', async () => {
  const evil = '<img src=x onerror="alert(1)">'
  answers[LIST] = [
    list([card(evil, { slug: 'javascript:alert(1)', territory: { id: '1', oktmo: '84', name: evil } })]),
  ]
  const { root } = place('<nko-embed></nko-embed>')
  await vi.waitFor(() => expect(text(root, 'li a')).toBe(evil))
  expect(root.querySelector('img')).toBeNull()
  expect(links(root)).toEqual(['https://krug.example/organizations/javascript%3Aalert(1)'])
})

test('brings the next page to the end of the list and the focus to its first link', async () => {
  answers[LIST] = [list([card('А')], 'next'), list([card('Б')])]
  const { root } = place('<nko-embed limit="1"></nko-embed>')
  await vi.waitFor(() => expect(text(root, 'button')).toBe('Показать ещё'))
  root.querySelector('button')?.click()
  await vi.waitFor(() => expect(links(root)).toHaveLength(2))
  expect(asks()[1]?.url.searchParams.get('cursor')).toBe('next')
  expect(root.activeElement?.textContent).toBe('Б')
  expect(text(root, '[role=status]')).toBe('Добавлено в список: 1')
  expect(root.querySelector('button')).toBeNull()
})

test('a lost connection is told with a way to try again, and the link inside the tag is seen', async () => {
  answers[LIST] = [new TypeError('offline'), list([card('Кедр')])]
  const heard: string[] = []
  document.body.addEventListener('nko-error', () => heard.push('error'), { once: true })
  document.body.addEventListener('nko-ready', () => heard.push('ready'), { once: true })
  const { root } = place('<nko-embed><a href="/organizations">Организации</a></nko-embed>')
  await vi.waitFor(() => expect(text(root, '[role=status]')).toBe('Список сейчас не открывается.'))
  expect(root.querySelector('slot')).not.toBeNull()
  root.querySelector('button')?.click()
  await vi.waitFor(() => expect(links(root)).toHaveLength(1))
  expect(root.querySelector('slot')).toBeNull()
  expect(heard).toEqual(['error', 'ready'])
})

test('what asking again cannot mend is told in words, without a button', async () => {
  const violations = [{ field: 'kind', message: 'Возможные значения: ngo.' }]
  answers[LIST] = [{ status: 400, body: { title: 'Ошибка', violations } }]
  const { root } = place('<nko-embed kind="charity"></nko-embed>')
  await vi.waitFor(() => expect(text(root, '[role=status]')).toContain('kind: Возможные значения: ngo.'))
  expect(root.querySelector('button')).toBeNull()
})

test('shows one organization by itself', async () => {
  const whole = card('Кедр', { mission: 'Сажаем лес.', activityAreas: [{ id: '1', name: 'Экология' }] })
  answers[`${LIST}/fond-kedr`] = [{ body: whole }]
  answers[`${LIST}/gone`] = [{ status: 410, body: { title: 'Снято' } }]
  const { element, root } = place('<nko-embed organization="fond-kedr"></nko-embed>')
  await vi.waitFor(() => expect(text(root, 'h2 a')).toBe('Кедр'))
  expect(text(root, 'li')).toContain('Сажаем лес.')
  expect(text(root, 'li')).toContain('Экология')
  element.setAttribute('organization', 'gone')
  await vi.waitFor(() => expect(text(root, '[role=status]')).toContain('больше не опубликована'))
  expect(links(root)).toEqual([])
})

test('many changed attributes ask once; the page may keep its reader', async () => {
  answers[LIST] = [list([card('Кедр')])]
  const { element, root } = place('<nko-embed></nko-embed>')
  await vi.waitFor(() => expect(links(root)).toHaveLength(1))
  element.setAttribute('kind', 'ngo')
  element.setAttribute('limit', '3')
  element.setAttribute('theme', 'dark')
  await vi.waitFor(() => expect(asks()).toHaveLength(2))
  expect(asks()[1]?.url.search).toBe('?limit=3&kind=ngo')
  await vi.waitFor(() => expect(links(root)).toHaveLength(1))
  const followed: string[] = []
  element.addEventListener('nko-navigate', event => {
    event.preventDefault()
    followed.push((event as CustomEvent<{ href: string }>).detail.href)
  })
  const link = root.querySelector<HTMLAnchorElement>('li a')
  const click = new MouseEvent('click', { bubbles: true, cancelable: true })
  link?.dispatchEvent(click)
  expect(click.defaultPrevented).toBe(true)
  expect(followed).toEqual([link?.href])
})
