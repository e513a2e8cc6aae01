import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/contract/api'
import { number, share } from '@/i18n/format'
import { Section, Skeleton } from '@/ui'
import css from './home.module.css'
import { indicators } from './queries'

type Indicator = Schemas['Dashboard']['indicators'][number]

/** The figures computed from what is on the platform; what is unknown says so and is never a zero. */
export function Indicators() {
  const { t } = useTranslation('home')
  const { data, isError } = useQuery(indicators)
  if (isError || data?.indicators.length === 0) return null
  return (
    <Section title={t('indicators.title')}>
      <p className={css.note}>{t('indicators.lead')}</p>
      {!data ? (
        <Skeleton height="9rem" />
      ) : (
        <dl className={css.figures}>
          {data.indicators.map(indicator => (
            <div key={indicator.key}>
              <dt>{indicator.title}</dt>
              <dd>
                <Value indicator={indicator} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}

function Value({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('home')
  if (indicator.value == null) return <span className={css.unknown}>{t('indicators.unknown')}</span>
  const figure = indicator.unit === 'share' ? share(indicator.value) : number(indicator.value)
  return <span className={css.figure}>{figure}</span>
}
