import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import CopyAppeal from './CopyAppeal'
import { NotOfficial } from './NotOfficial'

const appeal = {
  title: 'Нет пандуса',
  words: 'Шесть ступеней, с коляской не подняться.',
  place: 'Горно-Алтайск',
  since: '2026-02-01T09:00:00Z',
  people: '12 человек',
  path: '/problems/ramp-1',
}

async function opened() {
  const user = userEvent.setup()
  await renderPart(() => <CopyAppeal appeal={appeal} />, 'answer', seeded())
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Текст обращения' })
  return { user, field }
}

describe('what is no official appeal', () => {
  test('says so and offers its text', async () => {
    await renderPart(() => <NotOfficial appeal={appeal} />, 'answer', seeded())
    expect(screen.getByText('Это не официальное обращение')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Скопировать для Госуслуг' })).toBeVisible()
  })

  test('can be copied as one: what, where, since when, the author’s words, the page', async () => {
    const { user, field } = await opened()
    await user.click(screen.getByRole('button', { name: 'Скопировать текст' }))
    expect(await screen.findByText('Текст скопирован.')).toBeVisible()
    const copied = await navigator.clipboard.readText()
    expect(copied).toBe(field.value)
    expect(copied).toMatch(/^Нет пандуса\n\nГде: Горно-Алтайск\nС какого времени: не позже 1 февраля/)
    expect(copied).toContain('Затронуты: 12 человек')
    expect(copied).toContain('Шесть ступеней, с коляской не подняться.')
    expect(copied).toContain(`${location.origin}/problems/ramp-1`)
    expect(screen.getByRole('link', { name: 'gosuslugi.ru' })).toBeVisible()
  })

  test('is marked to be copied by hand where the browser forbids it', async () => {
    const { user, field } = await opened()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('forbidden'))
    await user.click(screen.getByRole('button', { name: 'Скопировать текст' }))
    expect(await screen.findByText(/Текст выделен/)).toBeVisible()
    expect(field).toHaveFocus()
    expect(field.selectionEnd).toBe(field.value.length)
  })
})
