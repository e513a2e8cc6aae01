/**
 * The address of a list as people and the API write it: `?area=a&area=b&verified=true&q=…`. TanStack's own form would
 * be JSON (`area=["a","b"]`), which nobody can read, shorten or type.
 */
export function readAddress(query: string): Record<string, unknown> {
  const search: Record<string, unknown> = {}
  for (const [key, value] of new URLSearchParams(query)) {
    const before = search[key]
    search[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return search
}

export function writeAddress(search: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(key, String(one))
    }
  }
  const written = query.toString()
  return written && `?${written}`
}
