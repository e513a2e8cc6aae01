import { recall, remember } from './storage'

const RELOADED = 'reloaded'

/** Starts the service worker of the built site (a changing development server must not be cached). */
export function keepPagesForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => {
    // Without it the site works as before, only not offline.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  })
}

/** Twice within this time would be a loop: the part is missing for good, and the failure is shown. */
const PAUSE_MS = 60_000

/** A part of the site that a newer release has replaced is gone: start anew instead of showing a failure. */
export function reloadForNewRelease(): void {
  window.addEventListener('vite:preloadError', event => {
    const before = Number(recall(RELOADED) ?? 0)
    if (!navigator.onLine || Date.now() - before < PAUSE_MS) return
    event.preventDefault()
    remember(RELOADED, String(Date.now()))
    location.reload()
  })
}
