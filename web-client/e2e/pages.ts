import type { APIRequestContext } from '@playwright/test'

type PageUnderTest = {
  name: string
  /** The address, or a way to find one from the data that is there. */
  path: string | ((request: APIRequestContext) => Promise<string>)
  /** The page tells that something is missing: a 404 is right. */
  missing?: true
}

/** The first organization by name: the demo data always has one. */
async function firstOrganization(request: APIRequestContext): Promise<string> {
  const list = await request.get('/api/v1/organizations?limit=1')
  return `/organizations/${(await list.json()).items[0].slug}`
}

/** The latest round table, whole. */
const roundTable = async (request: APIRequestContext) => {
  const list = await (await request.get('/api/v1/round-tables?limit=1')).json()
  return (await request.get(`/api/v1/round-tables/${list.items[0].id}`)).json()
}

/** A problem of the demonstration in that state. */
async function problemIn(request: APIRequestContext, status: string): Promise<string> {
  const list = await request.get(`/api/v1/problems?status=${status}&limit=1`)
  return `/problems/${(await list.json()).items[0].slug}`
}

/** Every page for visitors. A new page is added here and gets all checks and all screenshots. */
export const PAGES: PageUnderTest[] = [
  { name: 'front', path: '/' },
  { name: 'round-tables', path: '/round-tables' },
  { name: 'round-table', path: async request => `/round-tables/${(await roundTable(request)).slug}` },
  {
    name: 'recommendation',
    path: async request => {
      const all = (await roundTable(request)).addressees.flatMap(
        (addressee: { recommendations: { id: string; evidenceCount: number }[] }) =>
          addressee.recommendations,
      )
      const proven = all.find((one: { evidenceCount: number }) => one.evidenceCount > 0)
      return `/recommendations/${(proven ?? all[0]).id}`
    },
  },
  { name: 'dashboard', path: '/dashboard?of=recommendations_with_evidence' },
  { name: 'dashboard-region', path: '/dashboard?within=84000000&by=-fresh' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'register', path: '/register' },
  { name: 'forgot-password', path: '/forgot-password' },
  { name: 'reset-password', path: '/reset-password?token=none' },
  { name: 'confirm-email', path: '/confirm-email?token=none' },
  { name: 'undo', path: '/undo?what=deletion&token=none' },
  { name: 'about', path: '/about' },
  { name: 'about-accessibility', path: '/about/accessibility' },
  { name: 'about-design', path: '/about/design' },
  { name: 'developers', path: '/developers' },
  { name: 'problems', path: '/problems' },
  { name: 'problems-nothing', path: '/problems?q=эъюъ&status=solved' },
  { name: 'problem', path: request => problemIn(request, 'registered') },
  { name: 'problem-answered', path: request => problemIn(request, 'solved') },
  { name: 'organizations', path: '/organizations' },
  { name: 'organizations-map', path: '/organizations?kind=ngo&view=map' },
  { name: 'organizations-found', path: '/organizations?q=робототехинка&verified=true' },
  { name: 'organizations-active', path: '/organizations?complete=true&fresh=true&liquidated=false' },
  { name: 'organizations-nothing', path: '/organizations?q=эъюъ&kind=council' },
  { name: 'organization', path: firstOrganization },
  { name: 'organization-board', path: '/organizations/ano-tropa?tab=board' },
  { name: 'organization-confirm', path: '/organizations/ano-tropa/confirm' },
  { name: 'moderation', path: '/moderation' },
  { name: 'unsubscribe', path: '/unsubscribe?token=x' },
  { name: 'search', path: '/search?q=помощь' },
  { name: 'not-found', path: '/no-such-page', missing: true },
]
