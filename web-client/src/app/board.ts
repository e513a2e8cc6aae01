import type { Get } from '@/contract/api'
import { today } from '@/i18n/format'
import { markOf, type PromiseGroup } from '@/ui'

export type RoundTable = Get<'/api/v1/round-tables/{id}'>

/** Where a recommendation stands in the document: the API names its rows by the same anchor. */
export const placeOf = (slug: string, recommendation: string) => `/round-tables/${slug}#${recommendation}`

/**
 * A round table as the groups of its board; an addressee without a name is everyone. The numbers are the printed ones
 * where each occurs once, else they count through the whole resolution: some begin anew with each addressee, some are
 * mere dashes.
 */
export function groupsOf(roundTable: RoundTable, everyone: string, day = today()): PromiseGroup[] {
  const all = roundTable.addressees.flatMap(addressee => addressee.recommendations)
  const printed = all.map(one => one.number)
  const distinct = new Set(printed).size === printed.length && printed.every(one => /^\d{1,3}$/.test(one))
  let place = 0
  return roundTable.addressees.map(addressee => ({
    id: addressee.id,
    name: addressee.name ?? everyone,
    promises: addressee.recommendations.map(recommendation => {
      place += 1
      return {
        id: recommendation.id,
        number: distinct ? recommendation.number : String(place),
        text: recommendation.text,
        state: markOf(recommendation, day),
        href: placeOf(roundTable.slug, recommendation.id),
      }
    }),
  }))
}
