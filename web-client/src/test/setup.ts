import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// What is awaited comes when it comes: a machine that is busy with the API's tests needs more than the usual second.
configure({ asyncUtilTimeout: 10_000 })

afterEach(cleanup)
// jsdom scrolls nothing and says so on every call.
window.scrollTo = () => undefined
// jsdom has no screen: a phone without wishes of its own.
window.matchMedia ??= query =>
  Object.assign(new EventTarget(), {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
