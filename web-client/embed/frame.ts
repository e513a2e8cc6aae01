// The script of the pages inside frames: tells the page around how high they are, and brings the next page in place.
// It keeps nothing and sends nothing home. Without it the page is a list of links all the same.
import type { Hello, Message } from './protocol'

type Said<M> = M extends Message ? Omit<M, 'source' | 'v' | 'id'> : never

const id = location.hash.slice(1)

function say(said: Said<Message>) {
  if (parent !== window) parent.postMessage({ source: 'nko-embed', v: 1, id, ...said }, '*')
}

const tellHeight = () => say({ type: 'resize', height: document.body.getBoundingClientRect().height })

async function showMore(link: HTMLAnchorElement) {
  const list = document.getElementById('items')
  if (!list || link.ariaBusy === 'true') return
  link.ariaBusy = 'true'
  try {
    const answer = await fetch(link.href, { credentials: 'omit' })
    if (!answer.ok) throw new Error(answer.statusText)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const items = [...page.querySelectorAll('#items > li')].map(item => document.adoptNode(item))
    const next = page.getElementById('more')?.getAttribute('href')
    list.append(...items)
    if (next) link.setAttribute('href', next)
    else link.parentElement?.remove()
    items[0]?.querySelector('a')?.focus()
  } catch {
    say({ type: 'error' })
    // The address is a page of its own: the browser opens it, or says why it cannot.
    location.assign(link.href)
  } finally {
    link.ariaBusy = null
  }
}

document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  if (link.id !== 'more') return say({ type: 'navigate', href: link.href })
  event.preventDefault()
  void showMore(link)
})

addEventListener('message', (event: MessageEvent<Partial<Hello> | null>) => {
  if (event.source !== parent || event.data?.source !== 'nko-embed' || event.data.type !== 'hello') return
  tellHeight()
})

new ResizeObserver(tellHeight).observe(document.body)
say({ type: document.documentElement.dataset.state === 'failed' ? 'error' : 'ready' })
