import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Details } from './Details'
import { countedRows, indicator, snapshots } from './queries'

const KEY = 'platforms_three_sided'
const row = (id: string, title: string) => ({
  pages: [
    {
      items: [{ id, version: 1, title, path: `/platforms/${id}` }],
      hidden: 0,
      nextCursor: null,
      total: null,
    },
  ],
  pageParams: [undefined],
})

test('the rows counted are those of the present period, or of a kept one', async () => {
  const client = seeded(known => {
    known.setQueryData(indicator(KEY, undefined).queryKey, {
      key: KEY,
      version: 2,
      weakness: 'W2',
      title: 'Площадки с тремя сторонами',
      formula: 'Площадки, на которых встретились три стороны',
      unit: 'count',
      direction: 'up',
      period: 'quarter',
      sources: ['platform'],
      awaited: false,
      minSample: 1,
      lagDays: 10,
      current: null,
    })
    known.setQueryData(snapshots(KEY, undefined).queryKey, {
      items: [
        {
          id: '1',
          version: 2,
          territory: '',
          from: '2026-07-01',
          to: '2026-09-30',
          revision: 0,
          value: 1,
          sample: 1,
          status: 'final',
          computedAt: '2026-10-10T00:00:00Z',
          build: '0.1.0',
          inputDigest: 'e3',
        },
      ],
      nextCursor: null,
      total: null,
    })
    known.setQueryData(countedRows(KEY, undefined).queryKey, row('a', 'Дети и дороги'))
    known.setQueryData(countedRows(KEY, undefined, '2026-09-30').queryKey, row('b', 'Первая работа'))
  })
  await renderPart(() => <Details of={KEY} place={undefined} level={4} />, 'indicator', client)
  expect(await screen.findByRole('link', { name: 'Дети и дороги' })).toBeVisible()
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'За какой период' }),
    'По 30 сентября 2026 года',
  )
  expect(screen.getAllByRole('link', { name: 'CSV' }).at(-1)).toHaveAttribute(
    'href',
    `/api/v1/indicators/${KEY}/rows?on=2026-09-30&format=csv&bom=true`,
  )
  expect(screen.getByRole('link', { name: 'Первая работа' })).toHaveAttribute('href', '/platforms/b')
  expect(screen.queryByRole('link', { name: 'Дети и дороги' })).toBeNull()
})
