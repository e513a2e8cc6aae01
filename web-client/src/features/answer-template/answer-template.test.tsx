import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { TemplatePick } from '@/app/answer/TemplatePick'
import { type AnswerTemplate, answerTemplates } from '@/app/answer/templates'
import { answeringFor } from '@/app/bodies'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { inputOf, over, valuesOf } from './queries'
import { TemplateForm } from './TemplateForm'
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

afterEach(() => vi.unstubAllGlobals())

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

test('what somebody saved meanwhile is taken in, nothing typed is lost, and the next save goes through', async () => {
  const user = userEvent.setup()
  let now: AnswerTemplate = { ...money, text: 'Их текст', type: 'accepted_in_part', version: 4 }
  const sent: (string | null)[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const json = (body: unknown, status = 200) =>
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
    if (request.method === 'GET') return json({ items: [now], nextCursor: null, total: 1 })
    sent.push(request.headers.get('If-Match'))
    if (request.headers.get('If-Match') !== `"${now.version}"`) return json({ detail: 'Изменили' }, 412)
    now = { ...now, ...(await request.json()), version: now.version + 1 }
    return json(now)
  })
  const done = vi.fn()
  await renderPart(
    () => <TemplateForm bodies={[]} template={money} onDone={done} />,
    'answer-template',
    having([money]),
  )
  const text = await screen.findByLabelText(/^Текст/)
  await user.clear(text)
  await user.type(text, 'Мой текст')
  await user.click(screen.getByRole('button', { name: 'Сохранить' }))
  expect(await screen.findByText('Изменили')).toBeVisible()
  expect(await screen.findByText('Их текст')).toBeVisible()
  expect(text).toHaveValue('Мой текст')
  expect(screen.getByLabelText(/^Для какого ответа/)).toHaveValue('accepted_in_part')
  expect(done).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Сохранить' }))
  await vi.waitFor(() => expect(done).toHaveBeenCalled())
  expect(sent).toEqual(['"3"', '"4"'])
  expect(now).toMatchObject({ title: money.title, type: 'accepted_in_part', text: 'Мой текст' })
})

test('only a field that both have changed is told of', () => {
  const base = valuesOf(money)
  const typed = { ...base, title: 'Моё', text: 'То же' }
  const theirs = { ...base, title: 'Их', type: 'accepted_in_part' as const, text: 'То же' }
  expect(over(base, typed, theirs)).toEqual({ values: { ...theirs, title: 'Моё' }, both: ['title'] })
  expect(over(base, typed, base)).toEqual({ values: typed, both: [] })
})
