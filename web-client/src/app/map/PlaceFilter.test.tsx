import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { PlaceFilter } from './PlaceFilter'

beforeAll(() => {
  // The test's document knows no dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
})

test('what a list is narrowed to is told, and taken away one by one', async () => {
  const change = vi.fn()
  await renderPart(
    () => <PlaceFilter place={{ bbox: '85,51,86,52', near: '51.9,85.9,0.5' }} onChange={change} />,
    'map',
    seeded(),
  )
  expect(screen.getByText('не дальше 0,5 км от точки')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: /Выбранная область карты/ }))
  expect(change).toHaveBeenLastCalledWith({ bbox: undefined })
  await userEvent.click(screen.getByRole('button', { name: /не дальше/ }))
  expect(change).toHaveBeenLastCalledWith({ near: undefined })
})

test('a circle is chosen by its point and its radius, and nothing is sent without a point', async () => {
  const change = vi.fn()
  await renderPart(() => <PlaceFilter place={{}} onChange={change} />, 'map', seeded())
  await userEvent.click(screen.getByRole('button', { name: 'Рядом с местом' }))
  await userEvent.click(screen.getByRole('button', { name: 'Показать' }))
  expect(screen.getByText('Выберите точку')).toBeVisible()
  expect(change).not.toHaveBeenCalled()
  await userEvent.type(screen.getByLabelText(/^Точка/), '51.958, 85.960')
  await userEvent.selectOptions(screen.getByLabelText('Как далеко'), '1 км')
  await userEvent.click(screen.getByRole('button', { name: 'Показать' }))
  expect(change).toHaveBeenCalledWith({ near: '51.958,85.96,1' })
})
