import { type Draft, type Point, recommendationsOf } from './draft'

/** What is wrong with a field: a key of the dictionary, and the limit where one was passed. */
export type Fault = { code: 'empty' | 'long' | 'no-title' | 'no-day' | 'no-recommendations'; max?: number }
/** Faults by the path of the field, as the contract names it: `draft.addressees.0.name`. */
export type Faults = Record<string, Fault>

/** The limits of the contract's `ResolutionDraft`. */
const LONGEST = { title: 300, place: 200, name: 500, number: 20, text: 4000, responsible: 500 }

/** What the API would refuse to keep. As long as there is any, nothing is sent. */
export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {}
  const limit = (path: string, text: string, kind: keyof typeof LONGEST) => {
    if (text.trim().length > LONGEST[kind]) faults[path] = { code: 'long', max: LONGEST[kind] }
  }
  const need = (path: string, text: string, kind: keyof typeof LONGEST) => {
    if (text.trim() === '') faults[path] = { code: 'empty' }
    else limit(path, text, kind)
  }
  const points = (path: string, all: Point[]) => {
    all.forEach(({ text }, place) => {
      need(`${path}.${place}.text`, text, 'text')
    })
  }
  limit('draft.title', draft.title, 'title')
  limit('draft.place', draft.place, 'place')
  points('draft.strengths', draft.strengths)
  points('draft.weaknesses', draft.weaknesses)
  draft.addressees.forEach(({ name, recommendations }, place) => {
    const at = `draft.addressees.${place}`
    limit(`${at}.name`, name, 'name')
    recommendations.forEach((one, index) => {
      const path = `${at}.recommendations.${index}`
      need(`${path}.number`, one.number, 'number')
      need(`${path}.text`, one.text, 'text')
      limit(`${path}.responsible`, one.responsible, 'responsible')
      points(`${path}.items`, one.items)
    })
  })
  return faults
}

/** What a draft still lacks before it can be published; a draft may be kept without. */
export function gapsOf(draft: Draft): Faults {
  const gaps: Faults = {}
  if (draft.title.trim() === '') gaps['draft.title'] = { code: 'no-title' }
  if (draft.heldOn === '') gaps['draft.heldOn'] = { code: 'no-day' }
  if (recommendationsOf(draft).length === 0) gaps['draft.addressees'] = { code: 'no-recommendations' }
  return gaps
}
