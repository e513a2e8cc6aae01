/** Attributes that mean what the list's parameters of the contract mean. */
const SAME = ['q', 'verified', 'liquidated', 'complete', 'fresh', 'limit'] as const

/** As with all HTML, such an attribute without a value is switched on. */
const FLAGS: readonly string[] = ['verified', 'liquidated', 'complete', 'fresh']

/** Many values in one attribute: `kind="ngo business"`. */
const MANY = ['kind', 'area'] as const

const USUAL_LIMIT = '10'

/** The attributes of the element as the filters of the API; the directory's page knows the same ones. */
export function filters(read: (name: string) => string | null): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of SAME) {
    const value = read(name)?.trim()
    if (value) query.set(name, value)
    else if (FLAGS.includes(name) && read(name) !== null) query.set(name, 'true')
  }
  for (const name of MANY) {
    for (const value of read(name)?.split(/[\s,]+/) ?? []) if (value) query.append(name, value)
  }
  const place = (read('territory') ?? read('oktmo'))?.trim()
  if (place) query.set('territory', place)
  if (!query.has('limit')) query.set('limit', USUAL_LIMIT)
  return query
}
