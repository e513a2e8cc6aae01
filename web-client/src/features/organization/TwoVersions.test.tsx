import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { activityAreas, territories } from '@/app/reference'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { legalForms } from './queries'
import { TwoVersions } from './TwoVersions'
import { EMPTY, type Values } from './values'

const base: Values = { ...EMPTY, shortName: 'Кедр', mission: 'Было', email: 'a@example.org' }
const mine: Values = { ...base, mission: 'Моё', inn: '0411000110' }
const theirs: Values = { ...base, mission: 'Их', email: 'b@example.org' }

async function show(onSave: (values: Values) => Promise<void>, onBack = vi.fn()) {
  const none = { items: [], nextCursor: null, total: 0 } as never
  const client = seeded(query => {
    for (const { queryKey } of [activityAreas, legalForms, territories('')])
      query.setQueryData(queryKey, none)
  })
  await renderPart(() => <TwoVersions {...{ base, mine, theirs, onSave, onBack }} />, 'organization', client)
  return onBack
}

test('a choice is wanted where both changed something, and the rest joins by itself', async () => {
  const saved: Values[] = []
  await show(async values => {
    saved.push(values)
  })
  expect(screen.getByText('Пока вы работали, эту запись изменил кто-то ещё')).toBeVisible()
  expect(screen.getByText('b@example.org')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить выбранное' }))
  expect(screen.getByRole('link', { name: 'Выберите одно из двух: Миссия' })).toBeVisible()
  expect(saved).toEqual([])
  await userEvent.click(screen.getByRole('radio', { name: /Ваше/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Сохранить выбранное' }))
  expect(saved).toEqual([{ ...base, mission: 'Моё', inn: '0411000110', email: 'b@example.org' }])
})

test('the form gets back what was chosen so far', async () => {
  const back = await show(async () => undefined)
  await userEvent.click(screen.getByRole('radio', { name: /Сохранено другим/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Вернуться к форме' }))
  expect(back).toHaveBeenCalledWith({ ...base, mission: 'Их', inn: '0411000110', email: 'b@example.org' })
})
