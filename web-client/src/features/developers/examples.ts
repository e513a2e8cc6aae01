/** Requests of the quick start. A test sends each of them as it stands here, so that none can be untrue. */
export const EXAMPLES = ['list', 'words', 'language', 'one', 'oembed'] as const
export type Example = (typeof EXAMPLES)[number]

/** The line for a terminal. `slug` is an organization that is there. */
export function curl(example: Example, origin: string, slug: string): string {
  switch (example) {
    case 'list':
      return `curl '${origin}/api/v1/organizations?kind=ngo&limit=5'`
    case 'words':
      return `curl -G '${origin}/api/v1/organizations' --data-urlencode 'q=семейный клуб' --data-urlencode 'limit=5'`
    case 'language':
      return `curl -H 'Accept-Language: en' '${origin}/api/v1/activity-areas'`
    case 'one':
      return `curl '${origin}/api/v1/organizations/${slug}'`
    case 'oembed':
      return `curl -G '${origin}/oembed' --data-urlencode 'url=${origin}/organizations/${slug}'`
  }
}

/** Reads a whole list page by page: the way to walk any list of the contract. */
export const walk = (
  origin: string,
) => `const address = new URL('${origin}/api/v1/organizations?kind=ngo&limit=100')
const names = []
let cursor
do {
  if (cursor) address.searchParams.set('cursor', cursor)
  const answer = await fetch(address)
  if (!answer.ok) throw new Error((await answer.json()).title)
  const page = await answer.json()
  names.push(...page.items.map(item => item.shortName))
  cursor = page.nextCursor
} while (cursor && names.length < 500)
console.log(names)`
