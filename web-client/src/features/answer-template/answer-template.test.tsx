import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { expect, test } from 'vitest'
import { TemplatePick } from '@/app/answer/TemplatePick'
import { type AnswerTemplate, answerTemplates } from '@/app/answer/templates'
import { answeringFor } from '@/app/bodies'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { inputOf, valuesOf } from './queries'
import { TemplatesPage } from './TemplatesPage'

const money: AnswerTemplate = {
  id: 'money',
  bodyId: 'body',
  body: { id: 'body', slug: 'body', shortName: 'Администрация' },
  title: 'Нет денег',
  type: 'declined',
  text: 'Мы согласны, но денег нет.',
  changedBy: 'Анна',
  createdAt: '2026-03-14T09:00:00Z',
  updatedAt: '2026-03-15T09:00:00Z',
  version: 3,
}
const work: AnswerTemplate = { ...money, id: 'work', title: 'Взяли в работу', type: null, text: 'Сделаем.' }
const foreign: AnswerTemplate = { ...money, id: 'foreign', bodyId: 'other', title: 'Чужой' }

const having = (items: AnswerTemplate[]) =>
  seeded(client => {
    client.setQueryData(answerTemplates.queryKey, { items, nextCursor: null, total: items.length })
    client.setQueryData(answeringFor([]).queryKey, [])
  })

function Writing({ bodyId }: { bodyId: string }) {
  const [text, setText] = useState('')
  return (
    <>
      <TemplatePick bodyId={bodyId} text={text} onPick={template => setText(template.text)} />
      <textarea aria-label="Ответ" value={text} onChange={event => setText(event.currentTarget.value)} />
    </>
  )
}

/** The page as its route shows it: with the words of answers too. */
function Desk() {
  useTranslation('answer')
  return <TemplatesPage />
}

test('a template fills an answer, and asks before it takes what was typed', async () => {
  const user = userEvent.setup()
  await renderPart(() => <Writing bodyId="body" />, 'answer', having([money, work, foreign]))
  const pick = await screen.findByLabelText(/Шаблон/)
  expect(screen.getAllByRole('option').map(one => one.textContent)).toEqual([
    'без шаблона',
    'Нет денег',
    'Взяли в работу',
  ])
  await user.selectOptions(pick, 'money')
  const text = screen.getByLabelText('Ответ')
  expect(text).toHaveValue(money.text)
  // Nothing of one's own is lost by choosing another template at once.
  await user.selectOptions(pick, 'work')
  expect(text).toHaveValue(work.text)
  await user.type(text, ' Осенью.')
  await user.selectOptions(pick, 'money')
  expect(screen.getByRole('alert')).toHaveTextContent('Заменить набранный текст?')
  expect(text).toHaveValue('Сделаем. Осенью.')
  await user.click(screen.getByRole('button', { name: 'Оставить мой текст' }))
  expect(pick).toHaveValue('work')
  expect(text).toHaveValue('Сделаем. Осенью.')
  await user.selectOptions(pick, 'money')
  await user.click(screen.getByRole('button', { name: 'Заменить' }))
  expect(text).toHaveValue(money.text)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a body without templates is led to where they are kept', async () => {
  await renderPart(() => <Writing bodyId="nobody" />, 'answer', having([money]))
  expect(await screen.findByRole('link')).toHaveAttribute('href', '/manage/answer-templates')
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('the page says what is kept, for what, and who changed it last', async () => {
  const client = having([money, work])
  await renderPart(() => <Desk />, 'answer-template', client)
  const row = await screen.findByRole('row', { name: /Нет денег/ })
  expect(row).toHaveTextContent('Отказано')
  expect(row).toHaveTextContent('Анна')
  expect(screen.getByRole('row', { name: /Взяли в работу/ })).toHaveTextContent('любой ответ')
})

test('a template is sent in the shape of the contract', () => {
  expect(valuesOf(work)).toEqual({ bodyId: 'body', title: 'Взяли в работу', type: '', text: 'Сделаем.' })
  expect(inputOf({ ...valuesOf(work), title: ' Взяли ', text: ' Да \n' })).toEqual({
    bodyId: 'body',
    title: 'Взяли',
    type: null,
    text: 'Да',
  })
})
