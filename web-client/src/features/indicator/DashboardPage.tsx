import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Page, Section } from '@/ui'
import { FigureRow } from './FigureRow'
import css from './indicator.module.css'
import { dashboard, type Figure, type TerritorySort } from './queries'
import { TerritoryTable } from './TerritoryTable'

const keyOf = (figure: Figure) => figure.key ?? figure.weakness ?? figure.title

type DashboardPageProps = { of?: string; within?: string; by?: TerritorySort }

/** What can be counted, then the weaknesses the round table named. Unknown is told as unknown. */
export function DashboardPage({ of, within, by = '-organizations' }: DashboardPageProps) {
  const { t } = useTranslation('indicator')
  const { indicators } = useSuspenseQuery(dashboard).data
  const parts = [
    { key: 'general', figures: indicators.filter(figure => !figure.weakness) },
    { key: 'weaknesses', figures: indicators.filter(figure => figure.weakness) },
  ].filter(part => part.figures.length > 0)
  useEffect(() => {
    if (of) document.getElementById(`figure-${of}`)?.scrollIntoView({ block: 'start' })
  }, [of])
  return (
    <Page title={t('title')} lead={t('lead')}>
      {parts.map(part => (
        <Section key={part.key} title={t(`part.${part.key}`)} id={part.key}>
          <ul role="list" className={css.figures}>
            {part.figures.map(figure => (
              <FigureRow key={keyOf(figure)} figure={figure} open={figure.key != null && figure.key === of} />
            ))}
          </ul>
        </Section>
      ))}
      <TerritoryTable within={within} sort={by} />
    </Page>
  )
}
