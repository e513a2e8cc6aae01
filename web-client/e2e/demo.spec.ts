import { expect, test } from '@playwright/test'
import { signedIn } from './people'

/** What a newcomer meets in the demonstration: enough of each kind, and every state that a proposal can be in. */
const KINDS = [
  'problems',
  'proposals',
  'discussions',
  'platforms',
  'communities',
  'stories',
  'news',
  'initiatives',
]
const STATES = [
  'draft',
  'submitted',
  'open',
  'under_review',
  'accepted',
  'declined',
  'closed_existing',
  'implementing',
  'implemented_claimed',
  'implemented',
  'no_support',
  'withdrawn',
  'merged',
]

test('the demonstration has at least three of each kind', async ({ request }) => {
  for (const kind of KINDS) {
    const { items } = await (await request.get(`/api/v1/${kind}?limit=100`)).json()
    expect(items.length, kind).toBeGreaterThanOrEqual(3)
  }
})

test('the demonstration has a proposal in every state, accepted ones with milestones', async ({
  request,
}) => {
  const moderator = await signedIn(request, 'moderator')
  for (const state of STATES) {
    const { items } = await moderator.get(`/proposals?status=${state}`)
    expect(items, state).not.toEqual([])
    if (state !== 'accepted') continue
    for (const { id } of items) {
      const answers = (await (await request.get(`/api/v1/proposals/${id}/official-answers`)).json()).items
      expect(answers[0].milestones, id).not.toEqual([])
    }
  }
})

test('in the demonstration eight recommendations of 2019 have evidence, and organizations are marked as demo', async ({
  request,
}) => {
  const { items } = await (await request.get('/api/v1/recommendations?limit=100')).json()
  const proved = items.filter((one: { evidenceCount: number }) => one.evidenceCount > 0)
  expect(proved.length).toBeGreaterThanOrEqual(8)
  const organizations = (await (await request.get('/api/v1/organizations?limit=100')).json()).items
  expect(organizations.filter((one: { demo: boolean }) => one.demo).length).toBeGreaterThanOrEqual(3)
  expect((await (await request.get('/api/v1/installation')).json()).demo).toBe(true)
})
