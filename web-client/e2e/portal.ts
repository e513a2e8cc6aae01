import { createServer } from 'node:http'
import type { Page } from '@playwright/test'

/** Somebody else's site: another origin than the platform, with pages that the test writes. */
export type Portal = {
  origin: string
  write: (path: string, body: string, policy?: string) => string
  stop: () => void
}

/** What a careful site allows: nothing of its own, and of the platform only what the code needs. */
export const careful = (platform: string, style = "'none'") =>
  `default-src 'none'; script-src ${platform}; connect-src ${platform}; frame-src ${platform}; style-src ${style}`

export async function openPortal(): Promise<Portal> {
  const pages = new Map<string, { body: string; policy?: string }>()
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '')
    // A browser asks for an icon by itself: none is no error.
    response.statusCode = page ? 200 : request.url === '/favicon.ico' ? 204 : 404
    if (page?.policy) response.setHeader('Content-Security-Policy', page.policy)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(
      page &&
        `<!doctype html><html lang="ru"><head><title>Портал района</title></head>
         <body><main><h1>Портал района</h1>${page.body}</main></body></html>`,
    )
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (!address || typeof address !== 'object') throw new Error('no port')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    origin,
    write(path, body, policy) {
      pages.set(path, { body, policy })
      return origin + path
    },
    stop: () => server.close(),
  }
}

/** Keeps what must not happen while a page of the portal is open: cookies of the platform, errors, broken policies. */
export function watch(page: Page, platform: string): { cookies: string[]; errors: string[] } {
  const seen = { cookies: [] as string[], errors: [] as string[] }
  page.on('console', message => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text()))
      seen.errors.push(message.text())
  })
  page.on('pageerror', error => seen.errors.push(error.message))
  page.on('response', async response => {
    if (!response.url().startsWith(platform)) return
    const cookie = await response.headerValue('set-cookie')
    if (cookie) seen.cookies.push(`${response.url()}: ${cookie}`)
  })
  return seen
}

/** The code that the builder gives for a way of embedding, with its form filled in. */
export async function builtCode(
  page: Page,
  way: 'frame' | 'element',
  wish: { language?: string; theme?: string } = {},
): Promise<string> {
  await page.goto('/developers')
  await page.getByLabel('Как встроить').selectOption(way)
  if (wish.language) await page.getByLabel('Язык').selectOption(wish.language)
  if (wish.theme) await page.getByLabel('Тема').selectOption(wish.theme)
  await page.getByLabel('Кто', { exact: true }).selectOption('ngo')
  return page.locator('figure', { hasText: 'Код для вашей страницы' }).locator('code').innerText()
}
