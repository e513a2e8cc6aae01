// Pages read before open without a network. Always the network first, so nobody is shown something old while it is
// there; never anything personal: a request with a token, or an answer that is not public, is not kept.
const SHELL = 'rt-shell-1'
const ASSETS = 'rt-assets-1'
const ANSWERS = 'rt-answers-1'
const KEPT = { [SHELL]: 60, [ASSETS]: 200, [ANSWERS]: 200 }

self.addEventListener('install', event => {
  event.waitUntil(caches.open(SHELL).then(cache => cache.add('/')))
  self.skipWaiting()
})

self.addEventListener('activate', event => {
  event.waitUntil(
    caches
      .keys()
      .then(names => Promise.all(names.filter(name => name.startsWith('rt-') && !(name in KEPT)).map(name => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

async function keep(name, request, response) {
  const cache = await caches.open(name)
  await cache.put(request, response)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - KEPT[name])).map(key => cache.delete(key)))
}

const isPublic = response => {
  const rule = response.headers.get('Cache-Control') ?? ''
  return response.ok && !/private|no-store/.test(rule)
}

async function networkFirst(event, name, mayKeep, instead) {
  try {
    const response = await fetch(event.request)
    if (mayKeep(response)) event.waitUntil(keep(name, event.request, response.clone()))
    return response
  } catch (away) {
    const known = (await caches.match(event.request, { ignoreVary: true })) ?? (instead && (await caches.match(instead)))
    if (known) return known
    throw away
  }
}

async function assetFirst(event) {
  const known = await caches.match(event.request)
  if (known) return known
  const response = await fetch(event.request)
  if (response.ok) event.waitUntil(keep(ASSETS, event.request, response.clone()))
  return response
}

self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('Authorization')) return
  if (request.mode === 'navigate') {
    if (/^\/(api|q|reference)(\/|$)/.test(url.pathname)) return
    // The shell is the same for every page: any one of them opens the page that was not read yet.
    event.respondWith(networkFirst(event, SHELL, response => response.ok && !response.redirected, '/'))
  } else if (url.pathname.startsWith('/assets/')) {
    // Names carry a hash: what is known never changes.
    event.respondWith(assetFirst(event))
  } else if (url.pathname.startsWith('/api/v1/') && !/^\/api\/v1\/(auth|me)(\/|$)/.test(url.pathname)) {
    event.respondWith(networkFirst(event, ANSWERS, isPublic))
  }
})
