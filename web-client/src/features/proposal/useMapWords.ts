import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapWords } from '@/app/map/found'
import { number } from '@/i18n/format'

/** What the map says of proposals. */
export function useMapWords(): MapWords {
  const { t } = useTranslation('proposal')
  return useMemo(
    () => ({
      label: t('map.label'),
      twin: t('map.twin'),
      empty: t('map.empty'),
      note: t('map.note'),
      count: count => t('map.count', { count, total: number(count) }),
      seen: count => t('map.seen', { count, total: number(count) }),
      limited: count => t('map.limited', { count, total: number(count) }),
      here: count => t('map.here', { count, total: number(count) }),
    }),
    [t],
  )
}
