import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { AreaPick } from './AreaPick'

function Written() {
  const [value, setValue] = useState('')
  return <AreaPick value={value} error={undefined} onChange={setValue} />
}

test('an outline is written point by point without a map, and the last point can be taken away', async () => {
  const user = userEvent.setup()
  await renderPart(() => <Written />, 'map', seeded())
  await user.click(screen.getByText('Это не точка, а участок'))
  const field = screen.getByRole('textbox', { name: /Граница участка/ })
  await user.type(field, '51.95, 85.95{Enter}51.95, 85.97{Enter}51.96, 85.97')
  expect(screen.getByRole('status')).toHaveTextContent('В границе 3 точки.')
  await user.click(screen.getByRole('button', { name: 'Убрать последнюю точку' }))
  expect(field).toHaveValue('51.95, 85.95\n51.95, 85.97')
  expect(screen.getByRole('status')).toHaveTextContent('В границе 2 точки.')
})
