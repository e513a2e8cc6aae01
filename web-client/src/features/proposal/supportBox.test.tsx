import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import type { Proposal } from './queries'
import { SupportBox } from './SupportBox'

const support = {
  threshold: 30,
  level: 'identity',
  confirmFirst: false,
  withdrawn: 0,
  setAside: 0,
  ofThisVersion: 3,
  myVersion: null,
  mineSetAside: false,
  endorsements: 0,
  paperSignatures: 0,
}
const proposal = {
  id: 'p',
  status: 'open',
  supportCount: 3,
  textVersion: 1,
  supportedByMe: false,
  actions: [],
  support,
} as unknown as Proposal

const shown = (one: Proposal) => renderPart(() => <SupportBox proposal={one} />, 'proposal', seeded())

test('whoever has to confirm who they are learns it before the click, and where', async () => {
  await shown({ ...proposal, support: { ...proposal.support, confirmFirst: true } })
  expect(await screen.findByText('Считаются голоса людей с подтверждённой личностью.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Как подтвердить' })).toHaveAttribute(
    'href',
    '/me/settings#identity',
  )
})

test('whoever has theirs set aside learns why, and how it counts again', async () => {
  await shown({
    ...proposal,
    actions: ['support'],
    support: { ...proposal.support, setAside: 2, mineSetAside: true },
  })
  expect(await screen.findByText(/Модератор отложил ваш голос/)).toBeVisible()
  expect(screen.getByText(/2 голоса отложены/)).toBeVisible()
  expect(screen.getByText(/Ваша личность подтверждена/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Поддержать' })).toBeEnabled()
})

test('a support that is set aside asks for the identity, and says it once', async () => {
  const aside = { ...proposal.support, confirmFirst: true, mineSetAside: true }
  await shown({ ...proposal, support: aside })
  expect(
    await screen.findByRole('link', { name: /Подтвердите личность и поддержите ещё раз/ }),
  ).toHaveAttribute('href', '/me/settings#identity')
  expect(screen.queryByRole('link', { name: 'Как подтвердить' })).toBeNull()
})

test('where a confirmed address is enough nothing is said of it', async () => {
  await shown({ ...proposal, support: { ...proposal.support, level: 'mail' } })
  expect(await screen.findByRole('link', { name: 'Поддержать' })).toBeVisible()
  expect(screen.queryByText(/личност/)).toBeNull()
})
