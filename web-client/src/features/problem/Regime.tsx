import { useTranslation } from 'react-i18next'
import { NotOfficial } from '@/app/answer/NotOfficial'
import { Registered } from '@/app/answer/Registered'
import { number } from '@/i18n/format'
import { type CityProblem, isLive } from './queries'

/**
 * What a problem is by law: no official appeal, which is said as long as one could still be made, or one with its number
 * in another system. A body's order is neither.
 */
export function Regime({ problem: value }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  const { legalRegime, registration, location, supportCount } = value
  if (!value.publishedAt || value.kind === 'social_order') return null
  if (legalRegime === 'voluntary') {
    if (!isLive(value.status)) return null
    const point = location && `${location.lat.toFixed(5)}, ${location.lon.toFixed(5)}`
    const place = [value.everywhere ? t('everywhere') : value.territory?.name, point].filter(Boolean)
    return (
      <NotOfficial
        appeal={{
          title: value.title,
          words: value.body,
          place: place.join(', '),
          since: value.publishedAt,
          people:
            supportCount > 0 ? t('people', { count: supportCount, number: number(supportCount) }) : undefined,
          path: `/problems/${value.slug}`,
        }}
      />
    )
  }
  return <Registered regime={legalRegime} registration={registration} />
}
