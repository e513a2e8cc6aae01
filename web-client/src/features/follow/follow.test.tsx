import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { signIn, signOut } from '@/app/session'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Live } from '@/ui'
import { FollowButton } from './FollowButton'
import { FollowedList } from './FollowedList'
import { Following, Saving } from './LazyFollow'
import { type Follow, follow, questionOf } from './queries'

const vera = { id: 'vera', displayName: 'Вера', roles: [] }
const nobody: Follow = { type: 'proposal', id: 'p', followerCount: 0, followed: false, comments: false }

/** The part, drawn for that reader, who gets that answer. */
const shown = (part: () => React.ReactNode, reader: string, known: Follow) =>
  renderPart(
    part,
    'follow',
    seeded(cache => cache.setQueryData(follow('proposal', 'p', reader).queryKey, known)),
  )

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

/** Vera signs in; then requests are answered like that. */
async function signedIn(answer: (request: Request) => Promise<Response>) {
  vi.stubGlobal('fetch', async () => json({ accessToken: 'a', expiresIn: 600, user: vera }, 201))
  await signIn({ email: 'vera@example.org', password: 'a long enough password' })
  vi.stubGlobal('fetch', answer)
}

afterEach(async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
  await signOut()
  vi.unstubAllGlobals()
})

describe('«Follow»', () => {
  test('leads a visitor to sign in and back, and says how many follow', async () => {
    await shown(() => <FollowButton type="proposal" id="p" />, 'visitor', { ...nobody, followerCount: 3 })
    expect(await screen.findByRole('link', { name: 'Следить' })).toHaveAttribute(
      'href',
      '/sign-in?returnTo=%2F',
    )
    expect(screen.getByText('Следят 3 человека')).toBeVisible()
  })

  test('tells its state and changes it', async () => {
    const asked: string[] = []
    let now = nobody
    await signedIn(async request => {
      asked.push(`${request.method} ${new URL(request.url).pathname}`)
      if (request.method === 'PUT') now = { ...nobody, followed: true, followerCount: 1, comments: true }
      return json(now)
    })
    await shown(() => <FollowButton type="proposal" id="p" />, 'vera', nobody)
    const off = await screen.findByRole('button', { name: 'Следить' })
    // The words tell the state: a pressed «You follow» would say it twice, or the opposite.
    expect(off).not.toHaveAttribute('aria-pressed')
    off.focus()
    await userEvent.keyboard('{Enter}')
    const on = await screen.findByRole('button', { name: 'Вы следите' })
    expect(on).not.toHaveAttribute('aria-pressed')
    expect(on).toHaveFocus()
    expect(asked).toContain('PUT /api/v1/follows/proposal/p')
    await waitFor(() => expect(screen.getByText('Следит 1 человек')).toBeVisible())
  })
})

describe('«Share»', () => {
  test('copies the address without the reader’s own state', async () => {
    const user = userEvent.setup()
    await shown(() => <Following type="proposal" id="p" />, 'visitor', nobody)
    await user.click(await screen.findByRole('button', { name: 'Скопировать ссылку' }))
    expect(await navigator.clipboard.readText()).toBe(location.origin + location.pathname)
    expect(screen.queryByRole('button', { name: 'Поделиться' })).toBeNull()
  })

  test('offers the system’s way where there is one, and takes a change of mind for no failure', async () => {
    const share = vi.fn(() => Promise.reject(new DOMException('closed', 'AbortError')))
    Object.defineProperty(navigator, 'share', { value: share, configurable: true })
    try {
      await shown(() => <Following type="proposal" id="p" />, 'visitor', nobody)
      await userEvent.click(await screen.findByRole('button', { name: 'Поделиться' }))
      expect(share).toHaveBeenCalledWith({ title: document.title, url: location.origin + location.pathname })
    } finally {
      Reflect.deleteProperty(navigator, 'share')
    }
  })
})

describe('what one follows', () => {
  const followed = (title: string) => ({
    type: 'proposal',
    id: title,
    title,
    path: `/proposals/${title}`,
    followedAt: '2026-05-01T08:00:00Z',
  })

  test('keeps the focus when a row goes, and says aloud which one', async () => {
    let items = ['Пандус', 'Скамья'].map(followed)
    await signedIn(async request => {
      const { pathname } = new URL(request.url)
      if (request.method === 'DELETE')
        items = items.filter(({ id }) => !pathname.endsWith(`/${encodeURIComponent(id)}`))
      return json(pathname.endsWith('/me/follows') ? { items, nextCursor: null } : nobody)
    })
    const user = userEvent.setup()
    await shown(
      () => (
        <>
          <Live />
          <FollowedList gathering={false} />
        </>
      ),
      'vera',
      nobody,
    )
    await user.click(await screen.findByRole('button', { name: 'Не следить: Пандус' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Пандус' })).toBeNull())
    expect(screen.getByRole('button', { name: 'Не следить: Скамья' })).toHaveFocus()
    expect(screen.getByText('Вы больше не следите: Пандус.').closest('[aria-live]')).not.toBeNull()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Скамья' })).toBeNull())
    expect(screen.getByRole('list', { name: 'Страницы' })).toHaveFocus()
  })
})

describe('«Save this search»', () => {
  test('keeps what is asked and not how it is looked at', () => {
    expect(
      questionOf({
        q: 'двор',
        status: ['open', 'accepted'],
        overdue: true,
        sort: 'dueAt',
        mine: true,
        area: undefined,
      }),
    ).toEqual({ q: ['двор'], status: ['open', 'accepted'], overdue: ['true'] })
  })

  test('is not there as long as nothing is asked', async () => {
    const { container } = await shown(
      () => <Saving type="proposal" search={{ sort: 'dueAt' }} />,
      'visitor',
      nobody,
    )
    expect(container.querySelector('button, a')).toBeNull()
  })

  beforeEach(() => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true
    }
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false
    }
  })

  test('sends the question under the name that was given', async () => {
    const sent: unknown[] = []
    await signedIn(async request => {
      sent.push(await request.json())
      return json({}, 201)
    })
    await shown(() => <Saving type="proposal" search={{ q: 'двор' }} />, 'vera', nobody)
    await userEvent.click(await screen.findByRole('button', { name: 'Сохранить поиск' }))
    const name = await screen.findByLabelText('Название')
    expect(name).toHaveValue('двор')
    expect(screen.queryByText(/не сохраняется/)).toBeNull()
    await userEvent.clear(name)
    await userEvent.type(name, 'Дворы{Enter}')
    await waitFor(() =>
      expect(sent).toEqual([{ type: 'proposal', query: { q: ['двор'] }, name: 'Дворы', notified: true }]),
    )
  })

  test('says that the reader’s own things are not kept, and does not cut words that are too long for a name', async () => {
    await signedIn(async () => json({}, 201))
    const search = { q: 'двор '.repeat(30).trim(), mine: true }
    await shown(() => <Saving type="proposal" search={search} />, 'vera', nobody)
    await userEvent.click(await screen.findByRole('button', { name: 'Сохранить поиск' }))
    expect(await screen.findByLabelText('Название')).toHaveValue('')
    expect(screen.getByText(/не сохраняется: поиск найдёт и остальное/)).toBeInTheDocument()
  })
})
