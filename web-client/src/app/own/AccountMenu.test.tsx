import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { seeded } from '@/test/renderAt'
import { renderPart } from '@/test/renderPart'
import { AccountMenu } from './AccountMenu'

const OWN = [
  '/me',
  '/me/organizations',
  '/me/notifications',
  '/me/moderation',
  '/me/audit',
  '/me/settings',
  '/me/security',
]
const STAFF = [
  '/manage/organizations',
  '/manage/claims',
  '/manage/problems',
  '/manage/proposals',
  '/manage/recommendations',
  '/manage/news',
  '/manage/round-tables',
]

test.each([
  [[], []],
  [['representative:1', 'owner:1'], ['/manage/news']],
  [['officer:1'], ['/manage/problems', '/manage/proposals', '/manage/recommendations']],
  [['council_member:1'], ['/manage/recommendations']],
  [['moderator'], [...STAFF, '/manage/moderation']],
  [['administrator'], [...STAFF, '/manage/users', '/manage/audit']],
])('with the roles %j the menu leads to one’s own things and then to %j', async (roles, desks) => {
  const user = { id: '1', displayName: 'Вера', roles }
  await renderPart(() => <AccountMenu user={user} />, 'own', seeded())
  await userEvent.click(screen.getByRole('button', { name: 'Вера' }))
  expect(screen.getAllByRole('link').map(link => link.getAttribute('href'))).toEqual([...OWN, ...desks])
  expect(screen.getAllByRole('separator')).toHaveLength(desks.length > 0 ? 2 : 1)
})
