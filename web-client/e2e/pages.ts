import type { APIRequestContext } from '@playwright/test'

type PageUnderTest = {
  name: string
  /** The address, or a way to find one from the data that is there. */
  path: string | ((request: APIRequestContext) => Promise<string>)
  /** The page tells that something is missing: a 404 is right. */
  missing?: true
}

/** Every page for visitors. A new page is added here and gets all checks and all screenshots. */
export const PAGES: PageUnderTest[] = [
  { name: 'front', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'about', path: '/about' },
  { name: 'about-accessibility', path: '/about/accessibility' },
  { name: 'about-design', path: '/about/design' },
  { name: 'not-found', path: '/no-such-page', missing: true },
]
