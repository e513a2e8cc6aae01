import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { Calendar } from './Calendar'
import { daysOf, monthAfter, monthIn } from './months'
import { calendar, type Dated } from './queries'

const closing: Dated = {
  id: '7',
  kind: 'discussion_closes',
  label: 'Последний день обсуждения',
  title: 'Где поставить лавочки?',
  path: '/discussions/gde',
  startsOn: '2026-03-12',
  endsOn: '2026-03-12',
  startsAt: null,
  endsAt: null,
}
const of = (month: string, items: Dated[]) =>
  seeded(client =>
    client.setQueryData(calendar('1', month).queryKey, {
      ...daysOf(month),
      items,
      more: false,
      icsUrl: '/calendar/platforms/1.ics',
    }),
  )

test('months follow each other over the end of a year and have their own length', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(daysOf('2026-12').to).toBe('2026-12-31')
  expect(monthIn({ month: '2026-13' })).toBeUndefined()
  expect(monthIn({ month: '2026-03' })).toBe('2026-03')
})

test('days are headings, and what falls on one day stands under it in order', async () => {
  const meeting = { ...closing, id: '8', kind: 'meeting', label: 'Встреча', title: 'Светофор' }
  const later = { ...closing, id: '9', startsOn: '2026-03-20', endsOn: '2026-03-21' }
  await renderPart(
    () => <Calendar id="1" month="2026-03" onMonth={() => undefined} />,
    'platform',
    of('2026-03', [closing, meeting, later]),
  )
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Март 2026 года')
  const days = screen.getAllByRole('heading', { level: 3 })
  expect(days.map(day => day.textContent)).toEqual(['12 марта 2026 года', '20 марта 2026 года'])
  const first = days[0]?.closest('li') as HTMLElement
  expect(
    within(first)
      .getAllByRole('link')
      .map(link => link.textContent),
  ).toEqual(['Где поставить лавочки?', 'Светофор'])
  expect(screen.getByText('до 21 марта 2026 года')).toBeVisible()
})

test('an empty month says so, leads on, and offers the subscription', async () => {
  const onMonth = vi.fn()
  await renderPart(() => <Calendar id="1" month="2026-03" onMonth={onMonth} />, 'platform', of('2026-03', []))
  expect(screen.getByText('Март 2026 года: дат нет')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Следующий месяц' }))
  expect(onMonth).toHaveBeenCalledWith('2026-04')
  expect(screen.getByRole('link', { name: 'Подписаться на календарь' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^webcal:\/\/.+\/calendar\/platforms\/1\.ics$/),
  )
})
