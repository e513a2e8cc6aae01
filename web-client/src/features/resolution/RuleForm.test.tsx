import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { activityAreas, territories } from '@/app/reference'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { RuleForm } from './RuleForm'

afterEach(() => vi.unstubAllGlobals())

const list = (...items: { id: string; name: string }[]) =>
  ({ items, nextCursor: null, total: items.length }) as never

async function show() {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(await request.json())
    return new Response('{}', { status: 201, headers: { 'Content-Type': 'application/json' } })
  })
  const client = seeded(query => {
    query.setQueryData(
      activityAreas.queryKey,
      list({ id: 's', name: 'Спорт' }, { id: 'c', name: 'Культура' }),
    )
    query.setQueryData(territories('').queryKey, list({ id: 'p', name: 'Горно-Алтайск' }))
  })
  const done = vi.fn()
  await renderPart(() => <RuleForm id="r-1" onDone={done} />, 'resolution', client)
  await userEvent.selectOptions(
    screen.getByLabelText('Что считать доказательством'),
    'Выполненные предложения',
  )
  const send = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Искать доказательства автоматически' }))
    await waitFor(() => expect(done).toHaveBeenCalled())
  }
  return { sent, send }
}

test('a rule looks everywhere and for everything unless somebody says where and about what', async () => {
  const { sent, send } = await show()
  await send()
  expect(sent).toEqual([
    expect.objectContaining({
      targetType: 'proposal',
      predicate: 'implemented',
      territoryId: null,
      activityAreaIds: [],
    }),
  ])
})

test('a rule is sent with the territory and the areas that are chosen', async () => {
  const { sent, send } = await show()
  await userEvent.click(await screen.findByLabelText(/^Территория/, { selector: 'input' }))
  await userEvent.click(await screen.findByText('Горно-Алтайск'))
  await userEvent.click(await screen.findByLabelText(/^Направления/, { selector: 'input' }))
  await userEvent.click(await screen.findByText('Спорт'))
  await send()
  expect(sent).toEqual([expect.objectContaining({ territoryId: 'p', activityAreaIds: ['s'] })])
})
