import type { Schemas } from '@/contract/api'
import { today } from '@/i18n/format'
import { markOf, type PromiseGroup } from '@/ui'

/** A round table as the groups of its board; an addressee without a name is everyone. */
export function groupsOf(roundTable: Schemas['RoundTable'], everyone: string, day = today()): PromiseGroup[] {
  return roundTable.addressees.map(addressee => ({
    id: addressee.id,
    name: addressee.name ?? everyone,
    promises: addressee.recommendations.map(recommendation => ({
      id: recommendation.id,
      number: recommendation.number,
      text: recommendation.text,
      state: markOf(recommendation, day),
      href: `/round-tables/${roundTable.slug}#recommendation-${recommendation.id}`,
    })),
  }))
}
