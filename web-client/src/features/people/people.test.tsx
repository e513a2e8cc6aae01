import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { InviteForm } from './InviteForm'
import { Members } from './Members'
import type { Member } from './queries'

const owner: Member = {
  id: '1',
  displayName: 'Вера Вымышленная',
  role: 'owner',
  since: '2026-01-01T00:00:00Z',
  self: true,
  actions: ['make_editor', 'leave'],
}
const editor: Member = {
  ...owner,
  id: '2',
  displayName: 'Пётр Вымышленный',
  role: 'editor',
  self: false,
  actions: [],
}

test('the buttons beside a person are those that the API names, and each asks before it acts', async () => {
  await renderPart(() => <Members id="o" list={[owner, editor]} />, 'people', seeded())
  const [first, second] = screen.getAllByRole('listitem')
  expect(within(first as HTMLElement).getAllByRole('button')).toHaveLength(2)
  expect(within(second as HTMLElement).queryByRole('button')).toBeNull()
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  await userEvent.click(screen.getByRole('button', { name: 'Покинуть организацию: Вера Вымышленная' }))
  expect(screen.getByRole('dialog', { name: 'Покинуть организацию?' })).toBeVisible()
})

test('an invitation without an address is not sent, and an editor can invite editors only', async () => {
  await renderPart(() => <InviteForm id="o" roles={['editor']} />, 'people', seeded())
  await userEvent.click(screen.getByRole('button', { name: 'Отправить приглашение' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Напишите адрес электронной почты')
  expect(screen.getAllByRole('option').map(one => one.textContent)).toEqual(['редактор'])
})
