import { today } from '@/i18n/format'
import { markOf, type PromiseGroup } from '@/ui'
import type { RoundTable } from './queries'

/**
 * A round table as the groups of its board; an addressee without a name is everyone. The numbers count through the
 * whole resolution: the printed ones begin anew with each addressee, or are mere dashes.
 */
export function groupsOf(roundTable: RoundTable, everyone: string, day = today()): PromiseGroup[] {
  let place = 0
  return roundTable.addressees.map(addressee => ({
    id: addressee.id,
    name: addressee.name ?? everyone,
    promises: addressee.recommendations.map(recommendation => {
      place += 1
      return {
        id: recommendation.id,
        number: String(place),
        text: recommendation.text,
        state: markOf(recommendation, day),
        href: `/round-tables/${roundTable.slug}#recommendation-${recommendation.id}`,
      }
    }),
  }))
}
