import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { taskCounts, tasks } from './queries'
import { deskSearch } from './search'
import { TasksPage } from './TasksPage'

const task = (step: string, more: object = {}) => ({
  step,
  mine: true,
  dueOn: null,
  overdue: false,
  quarter: null,
  evidenceCount: 0,
  recommendationId: 'r',
  number: '12',
  text: 'Создать площадки',
  status: 'in_progress',
  addresseeName: 'Совет НКО',
  organizationId: 'o',
  roundTable: { id: 't', slug: 'table', title: 'Взаимодействие' },
  ...more,
})

async function desk(items: unknown[]) {
  const client = seeded(cache => {
    cache.setQueryData(tasks({}).queryKey, {
      pages: [{ items, nextCursor: null, total: null }],
      pageParams: [undefined],
    } as never)
    cache.setQueryData(taskCounts(undefined).queryKey, {
      items: [
        { step: 'report', count: 3, overdue: 2, nearestDueOn: '2026-10-10' },
        { step: 'decide_evidence', count: 1, overdue: 0, nearestDueOn: null },
      ],
      nextCursor: null,
      total: 2,
    } as never)
  })
  await renderPart(() => <TasksPage search={{}} />, 'resolution', client)
}

test('what is expected stands with its term, in words, and leads to where it is done', async () => {
  await desk([
    task('report', { dueOn: '2026-10-10', overdue: true, quarter: '2026-Q3' }),
    task('decide_evidence', { evidenceCount: 2 }),
  ])
  const [, late, evidence] = screen.getAllByRole('row')
  expect(late).toHaveTextContent('12. Создать площадки')
  expect(late).toHaveTextContent('Отчёт: 3-й квартал 2026 года')
  expect(late).toHaveTextContent('срок прошёл 10 октября 2026 года')
  expect(evidence).toHaveTextContent('2 доказательства ждут решения')
  expect(evidence).toHaveTextContent('без срока')
  expect(within(evidence as HTMLElement).getByRole('link', { name: /Создать/ })).toHaveAttribute(
    'href',
    '/recommendations/r#evidence',
  )
})

test('the queue is walked by keys, and nothing in it is marked', async () => {
  await desk([task('report'), task('decide_evidence')])
  const [first, second] = screen.getAllByRole('link', { name: /Создать площадки/ })
  first?.focus()
  await userEvent.keyboard('j')
  expect(second).toHaveFocus()
  await userEvent.keyboard('л')
  expect(first).toHaveFocus()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('the numbers stand beside the ways to look at them, each with an address', async () => {
  await desk([])
  const steps = within(screen.getByRole('navigation', { name: 'Что ожидается' }))
  expect(steps.getAllByRole('link').map(one => [one.textContent, one.getAttribute('href')])).toEqual([
    ['Всё — 4', '/manage/recommendations'],
    ['Просрочено — 2', '/manage/recommendations?overdue=true'],
    ['Отчитаться — 3', '/manage/recommendations?step=report'],
    ['Решить о доказательствах — 1', '/manage/recommendations?step=decide_evidence'],
  ])
  expect(screen.getByText('Здесь ничего не ждёт')).toBeVisible()
})

test('a mistyped address still opens the desk', () => {
  expect(deskSearch({ all: 'yes', step: 'sing', overdue: 'true' })).toEqual({ overdue: true })
})
