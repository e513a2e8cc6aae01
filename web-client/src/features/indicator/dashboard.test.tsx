import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderAt, seeded } from '@/test/renderAt'
import { type Dashboard, dashboard, indicator } from './queries'

const figure = (
  weakness: string | null,
  key: string,
  value: number | null,
): Dashboard['indicators'][number] => ({
  weakness,
  key,
  title: `Показатель ${key}`,
  unit: 'share',
  value,
  target: null,
  trend: null,
  status: value === null ? 'no_data' : 'provisional',
  definitionUrl: `/api/v1/indicators/${key}`,
})

const board: Dashboard = {
  indicators: [
    figure('W1', 'orders_complete', 0.5),
    figure('W5', 'leaders_certified', null),
    figure(null, 'done', 0),
  ],
  weaknesses: [
    { weakness: 'W1', title: 'Чёткий заказ' },
    { weakness: 'W5', title: 'Руководители' },
  ],
  territories: [
    { code: '84', name: 'Республика Алтай' },
    { code: '84701000', name: 'Горно-Алтайск' },
  ],
}

const cache = () =>
  seeded(client => {
    client.setQueryData(dashboard(undefined).queryKey, board)
    client.setQueryData(dashboard('84701000').queryKey, board)
    client.setQueryData(indicator('leaders_certified', undefined).queryKey, {
      key: 'leaders_certified',
      version: 0,
      weakness: 'W5',
      title: 'Показатель leaders_certified',
      formula: 'Как это будет посчитано',
      unit: 'share',
      direction: 'up',
      period: 'point',
      sources: ['certificate', 'member'],
      awaited: true,
      minSample: 1,
      lagDays: 10,
      current: null,
    })
  })

test('each figure stands under its weakness, and the unknown is no zero', async () => {
  await renderAt('/dashboard', cache())
  expect(screen.getByRole('link', { name: 'Excel' })).toHaveAttribute(
    'href',
    '/api/v1/indicators?format=xlsx',
  )
  const w1 = document.getElementById('w1') as HTMLElement
  expect(within(w1).getByRole('heading', { level: 3 })).toHaveTextContent('W1 Чёткий заказ')
  expect(within(w1).getByRole('heading', { level: 4 })).toHaveTextContent('Показатель orders_complete')
  expect(within(w1).getByText(/^50/)).toBeVisible()
  const w5 = document.getElementById('w5') as HTMLElement
  expect(within(w5).getByText('нет данных')).toBeVisible()
  expect(w5.textContent).not.toContain('0 %')
  expect(within(document.getElementById('general') as HTMLElement).getByText(/^0/)).toBeVisible()
})

// jsdom draws nothing, so it cannot scroll.
Element.prototype.scrollIntoView = () => undefined

test('what is awaited tells its formula and sources, and that nobody keeps such records yet', async () => {
  await renderAt('/dashboard?of=leaders_certified', cache())
  expect(screen.getByText('Как это будет посчитано')).toBeVisible()
  expect(screen.getByText('считается по записям: удостоверения, люди организаций')).toBeVisible()
  expect(screen.getByText(/Такие записи на площадке пока не ведут/)).toBeVisible()
})

test('the address keeps the territory that is looked at', async () => {
  await renderAt('/dashboard?place=84701000', cache())
  expect(screen.getByRole('combobox', { name: 'Территория' })).toHaveValue('84701000')
})
