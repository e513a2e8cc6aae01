import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { ErrorSummary } from './ErrorSummary'
import { TextField } from './Field'

const SAME = 'Заполните это поле.'

/** Errors come to fields that are there already, as on a page. */
function Form() {
  const [attempt, setAttempt] = useState(0)
  const errors = { title: SAME, body: SAME, place: 'Укажите территорию.' }
  return (
    <>
      <ErrorSummary errors={attempt > 0 ? errors : {}} attempt={attempt} />
      <TextField label="Название" optional="необязательно" name="title" />
      <TextField label="Текст" name="body" />
      <TextField label="Территория" name="place" />
      <button type="button" onClick={() => setAttempt(attempt + 1)}>
        Отправить
      </button>
    </>
  )
}

test('fields that are wrong in the same words are told apart by their names', async () => {
  await renderPart(Form, 'ui', seeded())
  fireEvent.click(await screen.findByRole('button', { name: 'Отправить' }))
  expect(screen.getAllByRole('listitem').map(line => line.textContent)).toEqual([
    `Название: ${SAME}`,
    `Текст: ${SAME}`,
    'Укажите территорию.',
  ])
})
