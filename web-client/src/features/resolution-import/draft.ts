import type { Schemas } from '@/contract/api'

/** First and last line of the source, counted from 1. */
export type Lines = [from: number, to: number]
export type Point = { key: string; text: string; lines?: Lines }
export type Recommendation = {
  key: string
  number: string
  text: string
  lines?: Lines
  /** `YYYY-MM-DD`, or empty. */
  dueOn: string
  responsible: string
  items: Point[]
}
export type Addressee = { key: string; name: string; recommendations: Recommendation[] }

/** A draft under correction: the contract's, with texts that are empty instead of missing and a key for each piece. */
export type Draft = {
  title: string
  heldOn: string
  place: string
  strengths: Point[]
  weaknesses: Point[]
  addressees: Addressee[]
}

/** Where points stand: in one of the two lists, or under the recommendation of this key. */
export type Owner = 'strengths' | 'weaknesses' | { under: string }

let made = 0
/** A name for a new piece, by which it is found again wherever it moves. */
export const newKey = (): string => `p${++made}`

const linesOf = (lines: number[] | null | undefined): Lines | undefined =>
  lines?.[0] !== undefined && lines[1] !== undefined ? [lines[0], lines[1]] : undefined

const point = (from: Schemas['Point']): Point => ({
  key: newKey(),
  text: from.text,
  lines: linesOf(from.lines),
})

/** Makes the contract's draft editable. */
export const opened = (draft: Schemas['ResolutionDraft']): Draft => ({
  title: draft.title ?? '',
  heldOn: draft.heldOn ?? '',
  place: draft.place ?? '',
  strengths: draft.strengths.map(point),
  weaknesses: draft.weaknesses.map(point),
  addressees: draft.addressees.map(addressee => ({
    key: newKey(),
    name: addressee.name ?? '',
    recommendations: addressee.recommendations.map(from => ({
      key: newKey(),
      number: from.number,
      text: from.text,
      lines: linesOf(from.lines),
      dueOn: from.dueOn ?? '',
      responsible: from.responsible ?? '',
      items: from.items.map(point),
    })),
  })),
})

const plain = ({ text, lines }: Point) =>
  // What a person added stands on no line of the source: the key is then left out.
  ({ text: text.trim(), ...(lines ? { lines } : {}) }) as Schemas['Point']

/** The contract's draft again. A value that was emptied is sent as null, or a merge patch would leave the old one. */
export const closed = (draft: Draft): Schemas['ResolutionDraft'] => ({
  title: draft.title.trim() || null,
  heldOn: draft.heldOn || null,
  place: draft.place.trim() || null,
  strengths: draft.strengths.map(plain),
  weaknesses: draft.weaknesses.map(plain),
  addressees: draft.addressees.map(({ name, recommendations }) => ({
    name: name.trim() || null,
    recommendations: recommendations.map(({ number, text, lines, dueOn, responsible, items }) => ({
      number: number.trim(),
      text: text.trim(),
      lines: lines ?? null,
      dueOn: dueOn || null,
      responsible: responsible.trim() || null,
      items: items.map(plain),
    })),
  })),
})

const shifted = <T extends { key: string }>(list: T[], key: string, by: number): T[] => {
  const from = list.findIndex(one => one.key === key)
  const to = from + by
  const moved = list[from]
  if (!moved || to < 0 || to >= list.length) return list
  const rest = list.filter(one => one !== moved)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

function withPoints(draft: Draft, owner: Owner, make: (points: Point[]) => Point[]): Draft {
  if (typeof owner === 'string') return { ...draft, [owner]: make(draft[owner]) }
  return setRecommendation(draft, owner.under, ({ items }) => ({ items: make(items) }))
}

export const addPoint = (draft: Draft, owner: Owner, key: string): Draft =>
  withPoints(draft, owner, points => [...points, { key, text: '' }])

export const setPoint = (draft: Draft, owner: Owner, key: string, text: string): Draft =>
  withPoints(draft, owner, points => points.map(one => (one.key === key ? { ...one, text } : one)))

export const removePoint = (draft: Draft, owner: Owner, key: string): Draft =>
  withPoints(draft, owner, points => points.filter(one => one.key !== key))

export const shiftPoint = (draft: Draft, owner: Owner, key: string, by: number): Draft =>
  withPoints(draft, owner, points => shifted(points, key, by))

/** What was read as a strength becomes a weakness, or the other way round. */
export function turnPoint(draft: Draft, from: 'strengths' | 'weaknesses', key: string): Draft {
  const turned = draft[from].find(one => one.key === key)
  if (!turned) return draft
  const to = from === 'strengths' ? 'weaknesses' : 'strengths'
  return { ...removePoint(draft, from, key), [to]: [...draft[to], turned] }
}

/** All recommendations in the order of the document. */
export const recommendationsOf = (draft: Draft): Recommendation[] =>
  draft.addressees.flatMap(({ recommendations }) => recommendations)

const inPlace = (
  draft: Draft,
  make: (recommendations: Recommendation[], at: Addressee) => Recommendation[],
) => ({
  ...draft,
  addressees: draft.addressees.map(at => {
    const recommendations = make(at.recommendations, at)
    return recommendations === at.recommendations ? at : { ...at, recommendations }
  }),
})

/** Numbers that only count the places follow them when these change; numbers with a life of their own stay. */
function recounted(before: Draft, after: Draft): Draft {
  const through = recommendationsOf(before).every(({ number }, place) => number === `${place + 1}`)
  const each = before.addressees.every(({ recommendations }) =>
    recommendations.every(({ number }, place) => number === `${place + 1}`),
  )
  return through ? renumber(after) : each ? renumber(after, true) : after
}

/** Counts the recommendations from 1, through the document or anew for each addressee. */
export function renumber(draft: Draft, each = false): Draft {
  let count = 0
  return inPlace(draft, recommendations => {
    if (each) count = 0
    return recommendations.map(one => {
      const number = `${++count}`
      return one.number === number ? one : { ...one, number }
    })
  })
}

const nextNumber = (draft: Draft) => `${recommendationsOf(draft).length + 1}`

export const setRecommendation = (
  draft: Draft,
  key: string,
  fields: Partial<Recommendation> | ((one: Recommendation) => Partial<Recommendation>),
): Draft =>
  inPlace(draft, all =>
    all.some(one => one.key === key)
      ? all.map(one =>
          one.key === key ? { ...one, ...(typeof fields === 'function' ? fields(one) : fields) } : one,
        )
      : all,
  )

const emptyRecommendation = (draft: Draft, key: string): Recommendation => ({
  key,
  number: nextNumber(draft),
  text: '',
  dueOn: '',
  responsible: '',
  items: [],
})

export const addRecommendation = (draft: Draft, addressee: string, key: string): Draft =>
  recounted(
    draft,
    inPlace(draft, (all, at) => (at.key === addressee ? [...all, emptyRecommendation(draft, key)] : all)),
  )

export const removeRecommendation = (draft: Draft, key: string): Draft =>
  recounted(
    draft,
    inPlace(draft, all => (all.some(one => one.key === key) ? all.filter(one => one.key !== key) : all)),
  )

/** Parts a recommendation in two at a place of its text; the sub-points and the deadline stay with the second part. */
export function splitRecommendation(draft: Draft, key: string, at: number, second: string): Draft {
  const whole = recommendationsOf(draft).find(one => one.key === key)
  const head = whole?.text.slice(0, at).trim()
  const tail = whole?.text.slice(at).trim()
  if (!whole || !head || !tail) return draft
  const first = { ...whole, text: head, dueOn: '', responsible: '', items: [] }
  const rest = { ...whole, key: second, text: tail, number: nextNumber(draft) }
  return recounted(
    draft,
    inPlace(draft, all =>
      all.includes(whole) ? all.flatMap(one => (one === whole ? [first, rest] : [one])) : all,
    ),
  )
}

const joined = (one: Lines | undefined, other: Lines | undefined): Lines | undefined =>
  one && other ? [Math.min(one[0], other[0]), Math.max(one[1], other[1])] : (one ?? other)

/** Puts a recommendation at the end of the one before it, of the same addressee. */
export function mergeWithPrevious(draft: Draft, key: string): Draft {
  return recounted(
    draft,
    inPlace(draft, all => {
      const place = all.findIndex(one => one.key === key)
      const [previous, own] = [all[place - 1], all[place]]
      if (!previous || !own) return all
      const merged: Recommendation = {
        ...previous,
        text: `${previous.text.trim()} ${own.text.trim()}`.trim(),
        lines: joined(previous.lines, own.lines),
        dueOn: previous.dueOn || own.dueOn,
        responsible: previous.responsible || own.responsible,
        items: [...previous.items, ...own.items],
      }
      return all.flatMap(one => (one === previous ? [merged] : one === own ? [] : [one]))
    }),
  )
}

/** One place up or down; past the edge of its addressee it goes over to the neighbour. */
export function shiftRecommendation(draft: Draft, key: string, by: 1 | -1): Draft {
  const place = draft.addressees.findIndex(at => at.recommendations.some(one => one.key === key))
  const home = draft.addressees[place]
  const moved = home?.recommendations.find(one => one.key === key)
  if (!home || !moved) return draft
  const within = shifted(home.recommendations, key, by)
  if (within !== home.recommendations)
    return recounted(
      draft,
      inPlace(draft, (all, at) => (at === home ? within : all)),
    )
  const neighbour = draft.addressees[place + by]
  if (!neighbour) return draft
  return recounted(
    draft,
    inPlace(draft, (all, at) => {
      if (at === home) return all.filter(one => one !== moved)
      if (at !== neighbour) return all
      return by === 1 ? [moved, ...all] : [...all, moved]
    }),
  )
}

/** Gives a recommendation to another addressee, as the last one. */
export function sendTo(draft: Draft, key: string, addressee: string): Draft {
  const moved = recommendationsOf(draft).find(one => one.key === key)
  if (!moved || !draft.addressees.some(at => at.key === addressee)) return draft
  return recounted(
    draft,
    inPlace(draft, (all, at) => {
      const rest = all.includes(moved) ? all.filter(one => one !== moved) : all
      return at.key === addressee ? [...rest, moved] : rest
    }),
  )
}

export const addAddressee = (draft: Draft, key: string): Draft => ({
  ...draft,
  addressees: [...draft.addressees, { key, name: '', recommendations: [] }],
})

export const setAddressee = (draft: Draft, key: string, name: string): Draft => ({
  ...draft,
  addressees: draft.addressees.map(at => (at.key === key ? { ...at, name } : at)),
})

export const shiftAddressee = (draft: Draft, key: string, by: number): Draft =>
  recounted(draft, { ...draft, addressees: shifted(draft.addressees, key, by) })

/** Removes an addressee. No recommendation is lost: the one before takes them, or the one after the first. */
export function removeAddressee(draft: Draft, key: string): Draft {
  const place = draft.addressees.findIndex(at => at.key === key)
  const gone = draft.addressees[place]
  if (!gone) return draft
  const heir = draft.addressees[place === 0 ? 1 : place - 1]
  if (!heir)
    return gone.recommendations.length > 0 ? setAddressee(draft, key, '') : { ...draft, addressees: [] }
  const all =
    place === 0
      ? [...gone.recommendations, ...heir.recommendations]
      : [...heir.recommendations, ...gone.recommendations]
  return recounted(draft, {
    ...draft,
    addressees: draft.addressees
      .filter(at => at !== gone)
      .map(at => (at === heir ? { ...heir, recommendations: all } : at)),
  })
}
