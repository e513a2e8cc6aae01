import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Get } from '@/contract/api'
import { number, share } from '@/i18n/format'
import { Anchor, Section, Skeleton } from '@/ui'
import css from './home.module.css'
import { indicators } from './queries'

type Indicator = Get<'/api/v1/dashboard'>['indicators'][number]

/** The front page shows this many figures. */
const SHOWN = 4

/** The figures computed from what is on the platform; what is unknown says so and is never a zero. */
export function Indicators() {
  const { t } = useTranslation('home')
  const { data, isError } = useQuery(indicators)
  if (isError) return null
  const known = data?.indicators.filter(indicator => indicator.value != null) ?? []
  const shown = known.slice(0, SHOWN)
  const unknown = data ? data.indicators.length - known.length : 0
  if (data && shown.length === 0) return null
  return (
    <Section title={t('indicators.title')} aside={<Anchor href="/dashboard">{t('indicators.all')}</Anchor>}>
      <p className={css.note}>{t('indicators.lead')}</p>
      {!data ? (
        <Skeleton height="9rem" />
      ) : (
        <dl className={css.figures}>
          {shown.map(indicator => (
            <div key={indicator.key}>
              <dt>
                {indicator.key ? (
                  <Anchor href={`/dashboard?of=${indicator.key}`}>{indicator.title}</Anchor>
                ) : (
                  indicator.title
                )}
              </dt>
              <dd>
                <Value indicator={indicator} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {unknown > 0 && <p className={css.unknown}>{t('indicators.unknown', { count: unknown })}</p>}
    </Section>
  )
}

function Value({ indicator }: { indicator: Indicator }) {
  const value = indicator.value ?? 0
  return <span className={css.figure}>{indicator.unit === 'share' ? share(value) : number(value)}</span>
}
