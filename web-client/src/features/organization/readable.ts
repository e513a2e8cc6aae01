import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { activityAreas, territories } from '@/app/reference'
import type { Schemas } from '@/contract/api'
import { date } from '@/i18n/format'
import { hoursOf, spansOf, type TypedHours } from './hours'
import { useDays } from './OpeningHours'
import { legalForms } from './queries'

type Said = Schemas['OpeningHours']

/**
 * Says the value of a field in words, as the history and the comparison of two versions show it: names instead of
 * ids, a dash for nothing. A territory that is not among the known ones stays an id.
 */
export function useReadable(): (field: string, value: unknown) => string {
  const { t } = useTranslation('organization')
  const areas = useQuery(activityAreas).data?.items
  const forms = useQuery(legalForms).data?.items
  const known = useQuery(territories('')).data?.items
  const days = useDays()

  const one = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—'
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (field === 'merged' || field === 'mergedInto') return t('history.entry')
    if (field === 'kind') return t(`kind.${value}`)
    if (field === 'status') return t(`status.${value}`)
    if (field === 'activityAreaIds') return areas?.find(({ id }) => id === value)?.name ?? String(value)
    if (field === 'legalFormCode') return forms?.find(({ code }) => code === value)?.name ?? String(value)
    if (field === 'territoryId') return known?.find(({ id }) => id === value)?.name ?? String(value)
    if (field === 'language') return t(`language.${value}`)
    if (field === 'foundedOn' || field === 'liquidatedOn') return date(String(value))
    if (field === 'openingHours') return week(value as TypedHours | Said)
    if (typeof value === 'object') {
      const { lat, lon } = value as { lat?: number; lon?: number }
      return lat === undefined ? JSON.stringify(value) : `${lat}, ${lon}`
    }
    return String(value)
  }

  /** As it was typed, or as the history has it. */
  const week = (value: TypedHours | Said): string => {
    const hours = 'week' in value ? value : hoursOf(value)
    if (!hours) return '—'
    const lines = spansOf(hours).map(span => `${days(span)} ${span.hours || t('hours.closed')}`)
    return [...lines, hours.note].filter(Boolean).join('\n')
  }

  return (field, value) =>
    Array.isArray(value) ? value.map(item => one(field, item)).join(', ') || '—' : one(field, value)
}
