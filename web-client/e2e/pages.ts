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

type Table = { id: string; slug: string; addressees: { recommendations: Promised[] }[] }
type Promised = { id: string; evidenceCount: number; carriedFrom?: string | null }

/** The longest of the round tables, whole. */
const roundTable = async (request: APIRequestContext): Promise<Table> => {
  const { items } = await (await request.get('/api/v1/round-tables?limit=100')).json()
  const most = Math.max(...items.map((one: { recommendations: number }) => one.recommendations))
  const longest = items.find((one: { recommendations: number }) => one.recommendations === most)
  return (await request.get(`/api/v1/round-tables/${longest.id}`)).json()
}

/** A recommendation of which that is true; the first one when it is of none. */
async function recommendationThat(
  request: APIRequestContext,
  holds: (one: Promised) => boolean,
): Promise<string> {
  const { items } = await (await request.get('/api/v1/recommendations?limit=100')).json()
  return `/recommendations/${(items.find(holds) ?? items[0]).id}`
}

/** A problem of the demonstration in that state. */
async function problemIn(request: APIRequestContext, status: string): Promise<string> {
  const list = await request.get(`/api/v1/problems?status=${status}&limit=1`)
  return `/problems/${(await list.json()).items[0].slug}`
}

/** A proposal of the demonstration in that state. */
async function proposalIn(request: APIRequestContext, status: string): Promise<string> {
  return `/proposals/${await firstSlug(request, `proposals?status=${status}&limit=1`)}`
}

/** The address of the first one of a list. */
async function firstSlug(request: APIRequestContext, list: string): Promise<string> {
  return (await (await request.get(`/api/v1/${list}`)).json()).items[0].slug
}

/** Every page for visitors. A new page is added here and gets all checks and all screenshots. */
export const PAGES: PageUnderTest[] = [
  { name: 'front', path: '/' },
  { name: 'round-tables', path: '/round-tables' },
  { name: 'round-table', path: async request => `/round-tables/${(await roundTable(request)).slug}` },
  {
    name: 'recommendation',
    path: request => recommendationThat(request, ({ evidenceCount }) => evidenceCount > 0),
  },
  {
    name: 'recommendation-carried-over',
    path: request => recommendationThat(request, ({ carriedFrom }) => Boolean(carriedFrom)),
  },
  { name: 'dashboard-awaited', path: '/dashboard?of=leaders_certified' },
  { name: 'dashboard', path: '/dashboard?of=recommendations_with_evidence' },
  { name: 'dashboard-region', path: '/dashboard?within=84000000&by=-fresh' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-provider', path: '/sign-in/provider?code=none' },
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
  { name: 'problems-map', path: '/problems?view=map' },
  { name: 'problems-answers', path: '/problems/answers' },
  { name: 'answer-terms', path: '/answer-terms' },
  { name: 'problems-nothing', path: '/problems?q=эъюъ&status=solved' },
  { name: 'problem', path: request => problemIn(request, 'registered') },
  { name: 'problem-answered', path: request => problemIn(request, 'solved') },
  { name: 'proposals', path: '/proposals' },
  { name: 'proposals-nothing', path: '/proposals?q=эъюъ&status=implemented' },
  { name: 'proposal', path: request => proposalIn(request, 'open') },
  { name: 'proposal-answered', path: request => proposalIn(request, 'implementing') },
  { name: 'stories', path: '/stories' },
  { name: 'stories-nothing', path: '/stories?q=эъюъ&passport=true' },
  {
    name: 'story',
    path: async request => `/stories/${await firstSlug(request, 'stories?sort=-adoptionCount')}`,
  },
  { name: 'discussions', path: '/discussions' },
  { name: 'discussions-nothing', path: '/discussions?q=эъюъ&status=closed' },
  {
    name: 'discussion-open',
    path: async request =>
      `/discussions/${await firstSlug(request, 'discussions?status=open&sort=closesOn')}`,
  },
  {
    name: 'discussion-closed',
    path: async request => `/discussions/${await firstSlug(request, 'discussions?status=closed')}`,
  },
  { name: 'proposal-talk', path: async request => `${await proposalIn(request, 'open')}#comments` },
  { name: 'news', path: '/news' },
  { name: 'news-item', path: async request => `/news/${await firstSlug(request, 'news')}` },
  { name: 'communities', path: '/communities' },
  { name: 'communities-nothing', path: '/communities?q=эъюъ&status=dormant' },
  {
    name: 'community',
    path: async request => `/communities/${await firstSlug(request, 'communities?sort=-memberCount')}`,
  },
  ...(['library', 'statements', 'questions', 'elections'] as const).map(tab => ({
    name: `community-${tab}`,
    path: async (request: APIRequestContext) =>
      `/communities/${await firstSlug(request, 'communities?q=паводку')}?tab=${tab}`,
  })),
  { name: 'initiatives', path: '/initiatives' },
  { name: 'initiatives-nothing', path: '/initiatives?q=эъюъ&tax=profit' },
  ...(['discussed', 'considered', 'adopted'] as const).map(status => ({
    name: `initiative-${status}`,
    path: async (request: APIRequestContext) =>
      `/initiatives/${await firstSlug(request, `initiatives?status=${status}`)}`,
  })),
  {
    name: 'initiative-report',
    path: async request => `/initiatives/${await firstSlug(request, 'initiatives?status=adopted')}/print`,
  },
  { name: 'platforms', path: '/platforms' },
  { name: 'platforms-nothing', path: '/platforms?q=эъюъ&inactive=true' },
  ...(['timeline', 'calendar', 'seats', 'topics', 'discussions', 'minutes', 'links'] as const).map(tab => ({
    name: `platform-${tab}`,
    path: async (request: APIRequestContext) =>
      `/platforms/${await firstSlug(request, 'platforms?q=дороги')}?tab=${tab}`,
  })),
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
