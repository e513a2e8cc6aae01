import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { startWords, words } from '@/i18n'
import { seeded } from '@/test/renderAt'
import { evidenceOf, type Recommendation } from './queries'
import { StepForm } from './StepForm'
import type { Step } from './steps'

const promised = {
  id: '019aafc0-3d2c-7c6e-9f2a-5b1c2d3e4f50',
  contact: null,
  milestones: [],
} as unknown as Recommendation

/** The form of a step by itself: the dialog around it is the browser's own and is tried in a browser. */
async function step(action: Step, evidence: unknown[] = []) {
  await startWords('ru')
  await words('resolution')
  const client = seeded(cache =>
    cache.setQueryData(evidenceOf(promised.id).queryKey, {
      pages: [{ items: evidence, nextCursor: null, total: null }],
      pageParams: [undefined],
    } as never),
  )
  render(
    <QueryClientProvider client={client}>
      <StepForm action={action} recommendation={promised} onDone={() => undefined} />
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

describe('the form of a step', () => {
  test('asks for a refusal of 200 characters and counts what is left', async () => {
    const user = await step('decline')
    await user.click(screen.getByLabelText('Причина'))
    await user.paste('я'.repeat(199))
    expect(screen.getByText('Её увидят все. Нужен ещё 1 знак.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Отказаться' }))
    expect(screen.getByLabelText('Причина')).toBeInvalid()
    expect(screen.getByRole('alert')).toHaveTextContent('Объясните подробнее: нужен ещё 1 знак')
  })

  test('offers what a report can rest on, and says what it means to tick nothing', async () => {
    const proof = (id: string, title: string, status: string) => ({ id, title, status, kind: 'document' })
    const user = await step('report', [
      proof('1', 'Протокол', 'proposed'),
      proof('2', 'Без подписи', 'rejected'),
    ])
    expect(screen.getByText(/«без подтверждений»/)).toBeVisible()
    expect(screen.queryByLabelText('Без подписи')).toBeNull()
    await user.click(screen.getByLabelText('Протокол'))
    expect(screen.getByLabelText('Протокол')).toBeChecked()
  })

  test('accepts only with a contact, a first result, and a due date or a quarterly review', async () => {
    const user = await step('accept')
    await user.click(screen.getByRole('button', { name: 'Принять к исполнению' }))
    for (const label of ['С кем связаться', 'Срок', 'Первый видимый результат', 'К какому дню'])
      expect(screen.getByLabelText(label)).toBeInvalid()
    await user.click(screen.getByLabelText('Без срока: обзор каждый квартал'))
    await user.click(screen.getByRole('button', { name: 'Принять к исполнению' }))
    expect(screen.getByLabelText('Срок')).toBeValid()
    expect(screen.getByLabelText('С кем связаться')).toBeInvalid()
  })
})
