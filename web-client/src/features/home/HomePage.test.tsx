import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { RoundTable } from '@/app/board'
import { renderAt, seeded } from '@/test/renderAt'
import { freshOrganizations, indicators, latestRoundTable, openProblems, openProposals } from './queries'

const recommendation = (id: string, status: string, dueOn: string | null = null) =>
  ({ id, number: '1', text: `Дело ${id}`, status, dueOn, evidenceCount: 0, actions: [] }) as never

const roundTable = {
  id: 'rt',
  slug: 'resolution-2019',
  title: 'Взаимодействие',
  heldOn: '2019-12-05',
  strengths: [],
  weaknesses: ['а', 'б', 'в', 'г', 'д', 'е'].map(text => ({ text })),
  addressees: [
    {
      id: 'a',
      name: 'Совету',
      recommendations: [recommendation('1', 'done'), recommendation('2', 'in_progress')],
    },
    { id: 'b', name: null, recommendations: [recommendation('3', 'assigned', '2020-01-01')] },
  ],
} as unknown as RoundTable

const nothing = { items: [], nextCursor: null, total: 0 } as never
const withRoundTable = (table: RoundTable | null, values: (number | null)[] = []) =>
  seeded(client => {
    client.setQueryData(latestRoundTable.queryKey, table)
    client.setQueryData(freshOrganizations.queryKey, nothing)
    client.setQueryData(indicators.queryKey, {
      indicators: values.map((value, place) => ({
        key: `k${place}`,
        title: `Показатель ${place}`,
        value,
        unit: 'count',
      })),
    } as never)
  })

describe('the front page', () => {
  test('counts the promises and names every mark with its state', async () => {
    await renderAt('/', withRoundTable(roundTable))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '3 обещания городу. Смотрите, что сделано',
    )
    expect(screen.getByText('Резолюция от 5 декабря 2019 года')).toBeVisible()
    const board = screen.getByRole('group', { name: 'Рекомендации круглого стола и их состояние' })
    expect(
      within(board)
        .getAllByRole('link')
        .map(mark => mark.getAttribute('aria-label')),
    ).toEqual([
      'Рекомендация 1, выполнена: Дело 1',
      'Рекомендация 2, выполняется: Дело 2',
      'Рекомендация 3, просрочена: Дело 3',
    ])
    expect(screen.getByText('из 3 выполнена')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Все 6 слабых сторон' })).toHaveAttribute(
      'href',
      '/round-tables/resolution-2019#weaknesses',
    )
    expect(screen.getByRole('link', { name: 'Всем' })).toBeVisible()
  })

  test('shows the text of the mark a person points at', async () => {
    await renderAt('/', withRoundTable(roundTable))
    const mark = screen.getByRole('link', { name: 'Рекомендация 3, просрочена: Дело 3' })
    await userEvent.hover(mark)
    expect(screen.getByText('Дело 3')).toBeInTheDocument()
    await userEvent.unhover(mark)
    expect(screen.queryByText('Дело 3')).toBeNull()
  })

  test('has no section for what is not there, and invents no figure', async () => {
    await renderAt('/', withRoundTable(null))
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Задачи города решаем вместе')
    const headings = screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent)
    expect(headings).toEqual(['Процент выполнения никто не вписывает рукой'])
  })

  test('shows problems that need help and proposals that gather votes, each on its page', async () => {
    const client = withRoundTable(null)
    client.setQueryData(openProblems.queryKey, {
      items: [
        {
          id: 'p',
          slug: 'yama',
          title: 'Яма на дороге',
          summary: 'У школы.',
          status: 'call_open',
          everywhere: false,
          territory: { id: 't', oktmo: '84701000', name: 'Горно-Алтайск' },
          supportCount: 21,
        },
      ],
      nextCursor: null,
    } as never)
    client.setQueryData(openProposals.queryKey, [
      {
        id: 'q',
        slug: 'park',
        title: 'Парк у реки',
        summary: 'Посадим деревья.',
        supportCount: 12,
        threshold: 100,
        supportUntil: '2026-12-05',
      },
    ] as never)
    await renderAt('/', client)
    const section = (name: string) =>
      within(screen.getByRole('heading', { level: 2, name }).closest('section') as HTMLElement)
    const problems = section('Проблемы, которым нужна помощь')
    expect(problems.getByRole('link', { name: 'Яма на дороге' })).toHaveAttribute('href', '/problems/yama')
    expect(problems.getByText('ищут решения')).toBeVisible()
    expect(problems.getByText('касается 21 человека')).toBeVisible()
    const proposals = section('Предложения, которые собирают голоса')
    expect(proposals.getByRole('link', { name: 'Парк у реки' })).toHaveAttribute('href', '/proposals/park')
    expect(proposals.getByText('12 из 100 голосов')).toBeVisible()
    expect(proposals.getByText('до 5 декабря 2026 года')).toBeVisible()
  })

  test('tells the unknown from zero', async () => {
    await renderAt('/', withRoundTable(roundTable, [0, null, 12, null]))
    const figures = screen.getAllByRole('definition').map(figure => figure.textContent)
    expect(figures).toEqual(['0', '12'])
    expect(screen.getByText(/^Ещё для 2 показателей данных пока нет/)).toBeVisible()
  })

  test('speaks English as a whole', async () => {
    await renderAt('/', withRoundTable(roundTable), 'en')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '3 promises to the city. See what has been done',
    )
    expect(screen.getByText('Resolution of 5 December 2019')).toBeVisible()
    expect(document.title).toBe('A city that solves its problems together — Round Table')
  })
})
