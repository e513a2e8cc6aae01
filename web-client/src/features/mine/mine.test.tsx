import { createMemoryHistory } from '@tanstack/react-router'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeRouter } from '@/app/router'
import { signIn, signOut } from '@/app/session'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { MinePage } from './MinePage'
import { inOrder, type Waiting } from './waiting'

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
const page = (...items: unknown[]) => ({ items, nextCursor: null })

/** What the API answers to `path?query`, by what the address begins with; an empty page to all others. */
type Answers = Record<string, unknown>

async function signedIn(roles: string[], answers: Answers = {}) {
  const user = { id: 'vera', displayName: 'Вера', roles }
  vi.stubGlobal('fetch', async () => json({ accessToken: 'a', expiresIn: 600, user }, 201))
  await signIn({ email: 'vera@example.org', password: 'a long enough password' })
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url)
    const asked = decodeURIComponent(pathname.replace('/api/v1', '') + search)
    const [, answer] = Object.entries(answers).find(([begin]) => asked.startsWith(begin)) ?? []
    return answer === 'fails' ? json({ title: 'Сбой' }, 500) : json(answer ?? page())
  })
}

const show = () =>
  renderPart(
    () => (
      <MinePage invitation={one => <button type="button">Ответить: {one.organization?.shortName}</button>} />
    ),
    'mine',
    seeded(),
  )
const section = async (name: string) =>
  (await screen.findByRole('heading', { level: 2, name })).closest('section') as HTMLElement
const rows = (within_: HTMLElement) => within(within_).getAllByRole('listitem')

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T05:00:00Z') }))
afterEach(async () => {
  vi.useRealTimers()
  vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
  await signOut()
  vi.unstubAllGlobals()
})

const card = (slug: string, more: object) => ({ slug, title: `Дело ${slug}`, status: 'registered', ...more })

describe('the home of a person', () => {
  test('what waits for an officer stands by its term, whatever it is, each as a link with words and dates', async () => {
    await signedIn(['officer:b'], {
      '/problems?responsible=b&answer=signature': page(
        card('sign', { dueAt: '2026-12-20T10:00:00Z', overdue: false }),
      ),
      '/problems?responsible=b&sort': page(
        card('late', {
          dueAt: '2026-11-10T10:00:00Z',
          overdue: true,
          responsible: { id: 'b', slug: 'b', shortName: 'Мэрия' },
        }),
        card('sign', { dueAt: '2026-12-20T10:00:00Z', overdue: false }),
        card('solved', { status: 'solved', dueAt: '2026-12-01T10:00:00Z', overdue: false }),
        card('call', {
          status: 'in_work',
          dueAt: '2026-12-30T10:00:00Z',
          choiceDueAt: '2026-12-30T10:00:00Z',
          overdue: false,
        }),
      ),
      '/proposal-tasks?limit=100&cursor=second': page({
        kind: 'merge',
        slug: 'most',
        title: 'Мост',
        dueAt: '2026-12-04T10:00:00Z',
      }),
      '/proposal-tasks': {
        items: [{ kind: 'invitation', slug: 'park', title: 'Парк', dueAt: '2026-12-05T10:00:00Z' }],
        nextCursor: 'second',
      },
      '/community-invitations': page(
        {
          communitySlug: 'reka',
          communityTitle: 'Река',
          organizationId: 'a',
          organization: { shortName: 'Тропа' },
        },
        {
          communitySlug: 'reka',
          communityTitle: 'Река',
          organizationId: 'z',
          organization: { shortName: 'Кедр' },
        },
      ),
      '/platforms?invited=true': page({ slug: 'dorogi', title: 'Дороги' }),
      '/recommendation-tasks?step=accept': page(
        {
          step: 'report',
          recommendationId: 'r',
          number: '3',
          text: 'Открыть зал',
          dueOn: '2027-01-10',
          overdue: false,
        },
        {
          step: 'carry_out',
          recommendationId: 'r',
          number: '3',
          text: 'Открыть зал',
          dueOn: '2027-06-01',
          overdue: false,
        },
      ),
    })
    await show()
    const waits = await section('Ждёт вас')
    await within(waits).findByRole('link', { name: 'Дело late' })
    expect(rows(waits).map(row => within(row).getByRole('link').getAttribute('href'))).toEqual([
      '/problems/late',
      '/proposals/most',
      '/proposals/park',
      '/problems/sign',
      '/problems/call',
      '/recommendations/r',
      '/communities/reka',
      '/communities/reka',
      '/platforms/dorogi',
    ])
    const [late, merge, invited, sign, call, recommended, community, other, platform] = rows(waits)
    expect(late).toHaveTextContent('Нужен официальный ответ')
    expect(late).toHaveTextContent('Мэрия')
    expect(late).toHaveTextContent('срок прошёл 10 ноября 2026 года, 3 недели назад')
    expect(merge).toHaveTextContent('Нужно ваше согласие на объединение')
    expect(invited).toHaveTextContent('до 5 декабря 2026 года, через 5 дней')
    expect(sign).toHaveTextContent('Ответ ждёт вашей подписи')
    expect(call).toHaveTextContent('Сбор решений закончен')
    expect(call).toHaveTextContent('Выбрать решение до 30 декабря 2026 года')
    expect(call).not.toHaveTextContent('Срок обещанного')
    expect(recommended).toHaveTextContent('3. Открыть зал')
    expect(recommended).toHaveTextContent('Нужен отчёт по рекомендации')
    expect(recommended).toHaveTextContent('до 10 января 2027 года')
    expect(community).toHaveTextContent('Вашу организацию зовут в сообщество')
    expect(within(community as HTMLElement).getByRole('button', { name: 'Ответить: Тропа' })).toBeVisible()
    expect(other).toHaveTextContent('Кедр')
    expect(platform).toHaveTextContent('Вашу организацию зовут в участники площадки')
    expect(screen.queryByRole('heading', { name: 'Очереди' })).toBeNull()
  })

  test('nothing that waits is lost behind a page, and rows come twenty by twenty, the nearest term first', async () => {
    const due = (day: number) => `2026-12-${String(day).padStart(2, '0')}T10:00:00Z`
    const ranks = Array.from({ length: 24 }, (_, place) => place + 1)
    await signedIn(['officer:b'], {
      '/problems?responsible=b&sort=dueAt&limit=100&cursor=second': {
        items: [card('last', { dueAt: due(30) }), card('solved', { status: 'solved', dueAt: null })],
        nextCursor: 'without terms, not asked for',
      },
      '/problems?responsible=b&sort=dueAt&limit=100&cursor': 'fails',
      '/problems?responsible=b&sort': {
        items: ranks.map(day => card(`p${day}`, { dueAt: due(day) })),
        nextCursor: 'second',
      },
      '/proposals?responsible=b&status': page(card('first', { status: 'under_review', dueAt: due(1) })),
    })
    await show()
    const waits = await section('Ждёт вас')
    expect(await within(waits).findByText('Показано 20 из 26')).toBeVisible()
    expect(rows(waits)).toHaveLength(20)
    expect(rows(waits)[1]).toHaveTextContent('Дело first')
    await userEvent.click(within(waits).getByRole('button', { name: 'Показать ещё' }))
    expect(rows(waits)).toHaveLength(26)
    expect(rows(waits)[25]).toHaveTextContent('Дело last')
    expect(within(waits).queryByText(/Загрузилось не всё/)).toBeNull()
    expect(within(waits).queryByRole('button')).toBeNull()
  })

  test('where nothing waits it says what can be done, and leads to the other pages of the person', async () => {
    await signedIn([])
    await show()
    expect(await screen.findByRole('heading', { level: 2, name: 'Сейчас вас ничего не ждёт' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Рассказать о проблеме' })).toHaveAttribute(
      'href',
      '/problems/new',
    )
    expect(screen.getByRole('link', { name: 'Настройки' })).toHaveAttribute('href', '/me/settings')
    expect(screen.queryByRole('heading', { name: 'Мои черновики' })).toBeNull()
  })

  test('drafts stand with what they are, the last changed first', async () => {
    await signedIn(['representative:o'], {
      '/problems?mine=true&status=draft': page({
        slug: 'p',
        title: 'Яма',
        updatedAt: '2026-11-01T00:00:00Z',
      }),
      '/news?mine=true&status=draft': page({
        id: 'n',
        slug: 'n',
        title: 'Новый зал',
        updatedAt: '2026-11-28T05:00:00Z',
      }),
    })
    await show()
    const drafts = await section('Мои черновики')
    expect(rows(drafts)[0]).toHaveTextContent('Новый залНовостьизменён позавчера')
    expect(within(drafts).getByRole('link', { name: 'Яма' })).toHaveAttribute('href', '/problems/p/edit')
  })

  test('a moderator sees how much waits in each queue and what is due next', async () => {
    await signedIn(['moderator'], {
      '/moderation/cases?show=appeals': page(),
      '/moderation/cases': {
        items: [{ dueAt: '2026-12-02T05:00:00Z' }, { dueAt: '2026-12-01T05:00:00Z' }],
        nextCursor: 'next',
      },
      '/organizations?status=in_review': { items: [{}], nextCursor: 'next', total: 31 },
      '/comments': page({}),
      '/problems?status=submitted&sort=submittedAt': page(
        { reviewDueAt: '2026-12-01T03:00:00Z' },
        { reviewDueAt: '2026-12-01T05:00:00Z' },
      ),
    })
    await show()
    const queues = await section('Очереди')
    await within(queues).findByRole('link', { name: 'Сообщения о нарушениях' })
    expect(rows(queues).map(row => row.textContent)).toEqual([
      'Сообщения о нарушенияхждут больше 2ближайший срок 1 декабря 2026 года, завтра',
      'Комментарии на проверкеждёт 1',
      'Проблемы на проверкеждут 2ближайший срок 1 декабря 2026 года, через 22 часа',
      'Организации на проверкеждёт 31',
    ])
  })

  test('what did not load is said, and the rest is shown', async () => {
    await signedIn(['officer:b'], {
      '/problems?responsible=b&answer=signature': 'fails',
      '/proposals?responsible=b': page(
        card('park', { status: 'under_review', dueAt: '2026-12-05T10:00:00Z' }),
      ),
    })
    await show()
    const waits = await section('Ждёт вас')
    expect(await within(waits).findByRole('link', { name: 'Дело park' })).toBeVisible()
    expect(within(waits).getByText('Загрузилось не всё: чего-то здесь может не хватать.')).toBeVisible()
    expect(within(waits).getByRole('button', { name: 'Попробовать ещё раз' })).toBeVisible()
  })

  test('the old address of a part of the settings leads to where it is now', async () => {
    await signedIn([])
    const router = makeRouter(seeded(), createMemoryHistory({ initialEntries: ['/me#sessions'] }))
    await router.load()
    expect(router.state.location.pathname).toBe('/me/settings')
    expect(router.state.location.hash).toBe('sessions')
  })
})

test('one thing stands once, with the nearer step, and what has no term stands last', () => {
  const one = (href: string, due?: string, kind: Waiting['kind'] = 'answer'): Waiting => ({
    kind,
    title: href,
    href,
    due,
  })
  const found = inOrder([
    one('d'),
    one('a', '2026-12-03', 'signature'),
    one('b', '2026-12-02'),
    one('a', '2026-12-03'),
    one('c', '2026-12-01T10:00:00Z'),
  ])
  expect(found.map(({ href }) => href)).toEqual(['c', 'b', 'a', 'd'])
  expect(found[2]?.kind).toBe('signature')
})
