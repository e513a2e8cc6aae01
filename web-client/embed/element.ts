import { type Card, get, type Installation, type Page, Refused } from './api'
import { h } from './dom'
import css from './element.css?inline'
import { filters } from './filters'
import { type Language, WORDS, type Words } from './words'

const WATCHED = [
  'q',
  'verified',
  'liquidated',
  'complete',
  'fresh',
  'limit',
  'kind',
  'area',
  'territory',
  'oktmo',
  'organization',
  'lang',
  'heading',
]
const USUAL_HEADING = 2

/**
 * `<nko-embed>`: organizations in somebody else's page. It asks the public API of the installation that its script came
 * from, shows a list of links, and keeps nothing. What stands inside the tag is seen without JavaScript, and again when
 * the list cannot be had. Parts to style: box, title, list, item, link, facts, status, button, foot.
 *
 * Events, all of them bubble: `nko-ready`, `nko-navigate` (a link is followed; `preventDefault()` stays), `nko-error`.
 */
export function elementFor(base: URL): CustomElementConstructor {
  return class NkoEmbed extends HTMLElement {
    static readonly observedAttributes = WATCHED

    readonly #root = this.attachShadow({ mode: 'open' })
    #run = new AbortController()
    #planned = false

    connectedCallback() {
      this.#plan()
    }

    disconnectedCallback() {
      this.#run.abort()
    }

    attributeChangedCallback() {
      if (this.isConnected) this.#plan()
    }

    /** Many attributes change at once: the list is asked for once. */
    #plan() {
      if (this.#planned) return
      this.#planned = true
      queueMicrotask(() => {
        this.#planned = false
        if (this.isConnected) void this.#start()
      })
    }

    get #language(): Language {
      const named = this.closest('[lang]')?.getAttribute('lang') ?? 'ru'
      return named.toLowerCase().startsWith('en') ? 'en' : 'ru'
    }

    async #start() {
      this.#run.abort()
      this.#run = new AbortController()
      const { signal } = this.#run
      const language = this.#language
      const words = WORDS[language]
      const list = h('ul', { part: 'list', role: 'list' })
      const status = h('p', { part: 'status', role: 'status' }, words.loading)
      const after = h('div')
      const foot = h('div', { part: 'foot', class: 'foot' })
      const title = this.#title(words.organizations)
      this.#draw(language, this.#single ? [status, list, after, foot] : [title, status, list, after, foot])
      const query = filters(name => this.getAttribute(name))
      // Its own wait: a list without the name of the platform is better than none.
      void this.#sign(foot, query, language, signal)
      await this.#load({ list, status, after, query, language, signal }, true)
    }

    get #single(): boolean {
      return this.hasAttribute('organization')
    }

    #title(content: string | Node): HTMLElement {
      const level = Number(this.getAttribute('heading'))
      const heading = level >= 1 && level <= 6 ? Math.floor(level) : USUAL_HEADING
      return h(`h${heading}`, { part: 'title', class: 'title' }, content)
    }

    #draw(language: Language, parts: Node[]) {
      const box = h('div', { part: 'box', class: 'box', lang: language })
      box.append(...parts)
      box.addEventListener('click', event => this.#navigate(event))
      this.#root.adoptedStyleSheets = [sheet()]
      this.#root.replaceChildren(box)
    }

    async #load(shown: Shown, first: boolean) {
      const { list, status, after, language, signal } = shown
      const words = WORDS[language]
      after.replaceChildren()
      status.hidden = false
      status.className = first ? '' : 'quiet'
      status.textContent = words.loading
      list.ariaBusy = 'true'
      try {
        const { items, nextCursor } = await this.#ask(shown)
        const rows = items.map(item => this.#row(item, words))
        list.append(...rows)
        status.textContent = rows.length === 0 ? words.nothing : first ? '' : words.added(rows.length)
        status.className = rows.length === 0 ? '' : 'quiet'
        if (nextCursor) {
          const more = button(words.more)
          more.addEventListener('click', () => this.#load({ ...shown, cursor: nextCursor }, false))
          after.append(more)
        }
        if (!first) rows[0]?.querySelector('a')?.focus()
        this.#tell('nko-ready', { count: list.childElementCount })
      } catch (error) {
        if (!signal.aborted) this.#fail(error, shown, first)
      } finally {
        list.ariaBusy = null
      }
    }

    async #ask({ query, cursor, language, signal }: Shown): Promise<Pick<Page, 'items' | 'nextCursor'>> {
      const one = this.getAttribute('organization')
      if (one !== null) {
        const url = new URL(`api/v1/organizations/${encodeURIComponent(one.trim())}`, base)
        return { items: [await get<Card>(url, language, signal)] }
      }
      const url = new URL('api/v1/organizations', base)
      url.search = String(query)
      if (cursor) url.searchParams.set('cursor', cursor)
      return get<Page>(url, language, signal)
    }

    #fail(error: unknown, shown: Shown, first: boolean) {
      const { status, after, language } = shown
      const words = WORDS[language]
      status.className = ''
      if (error instanceof Refused) {
        const gone = error.status === 404 || error.status === 410
        status.textContent = gone ? words.absent : `${words.wrong} ${error.message}`
      } else {
        status.textContent = words.failed
        const retry = button(words.retry)
        retry.addEventListener('click', () => this.#load(shown, first))
        after.append(retry)
      }
      if (first) after.append(h('slot'))
      this.#tell('nko-error', { message: status.textContent })
    }

    /** Whose list this is, and whether it is real. */
    async #sign(foot: Element, query: URLSearchParams, language: Language, signal: AbortSignal) {
      const words = WORDS[language]
      const all = new URL('organizations', base)
      for (const [name, value] of query) if (name !== 'limit') all.searchParams.append(name, value)
      const link = h('a', { href: all.href, part: 'link' }, words.all)
      foot.append(h('p', {}, link))
      const installation = await get<Installation>(
        new URL('api/v1/installation', base),
        language,
        signal,
      ).catch(() => undefined)
      if (!installation) return
      link.append(`: ${installation.title}`)
      if (installation.demo) foot.prepend(h('p', {}, h('strong', {}, words.demo)))
    }

    #navigate(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link && !this.#tell('nko-navigate', { href: link.href })) event.preventDefault()
    }

    #tell(name: string, detail: unknown): boolean {
      return this.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }))
    }

    #row(card: Card, words: Words): Element {
      const { slug, shortName, kind, territory, verified, mission, activityAreas } = card
      const facts = [words.kind[kind], territory?.name, verified && `✓ ${words.verified}`]
      const href = new URL(`organizations/${encodeURIComponent(slug)}`, base).href
      const link = h('a', { href, part: 'link' }, shortName)
      const item = h('li', { part: 'item' }, this.#single ? this.#title(link) : link)
      item.append(h('p', { part: 'facts' }, facts.filter(Boolean).join(' · ')))
      if (this.#single) {
        if (mission) item.append(h('p', { class: 'mission' }, mission))
        if (activityAreas.length > 0) item.append(h('p', {}, activityAreas.map(one => one.name).join(', ')))
      }
      return item
    }
  }
}

type Shown = {
  list: HTMLElement
  status: HTMLElement
  after: HTMLElement
  query: URLSearchParams
  cursor?: string
  language: Language
  signal: AbortSignal
}

const button = (text: string) => h('button', { type: 'button', part: 'button' }, text)

let shared: CSSStyleSheet | undefined

/** One for all elements of a page, and allowed by every policy: the page's own need not let in any style for it. */
function sheet(): CSSStyleSheet {
  if (!shared) {
    shared = new CSSStyleSheet()
    shared.replaceSync(css)
  }
  return shared
}
