import { useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { TakeAway } from '@/app/list/TakeAway'
import { Button, Page, Section, Select } from '@/ui'
import { download } from './download'
import { FigureRow } from './FigureRow'
import css from './indicator.module.css'
import { type Dashboard, dashboard, type Figure, type TerritorySort } from './queries'
import { TerritoryTable } from './TerritoryTable'

type DashboardPageProps = { of?: string; place?: string; within?: string; by?: TerritorySort }

/** The weaknesses the round table named, each with what it is measured by; then the general figures. */
export function DashboardPage({ of, place, within, by = '-organizations' }: DashboardPageProps) {
  const { t } = useTranslation('indicator')
  const board = useSuspenseQuery(dashboard(place)).data
  useEffect(() => {
    if (of) document.getElementById(`figure-${of}`)?.scrollIntoView({ block: 'start' })
  }, [of])
  const rows = (figures: Figure[], level: 3 | 4) => (
    <ul role="list" className={css.figures}>
      {figures.map(figure => (
        <FigureRow
          key={figure.key ?? figure.title}
          figure={figure}
          level={level}
          place={place}
          open={figure.key != null && figure.key === of}
        />
      ))}
    </ul>
  )
  const general = board.indicators.filter(figure => !figure.weakness)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Choice board={board} place={place} />
      <Section title={t('part.weaknesses')} id="weaknesses">
        {board.weaknesses.map(({ weakness, title }) => (
          <section key={weakness} id={weakness.toLowerCase()} className={css.weakness}>
            <h3>
              <span className={css.code}>{weakness}</span> {title}
            </h3>
            {rows(
              board.indicators.filter(figure => figure.weakness === weakness),
              4,
            )}
          </section>
        ))}
      </Section>
      {general.length > 0 && (
        <Section title={t('part.general')} id="general">
          {rows(general, 3)}
        </Section>
      )}
      {!place && <TakeAway api="/api/v1/indicators" />}
      <TerritoryTable within={within} sort={by} />
    </Page>
  )
}

/** Of which territory, and all figures of it to take along. */
function Choice({ board, place }: { board: Dashboard; place: string | undefined }) {
  const { t } = useTranslation('indicator')
  const router = useRouter()
  return (
    <div className={`${css.choice} no-print`}>
      {(board.territories.length > 1 || place) && (
        <Select
          label={t('place.label')}
          value={place ?? ''}
          onChange={event => {
            const chosen = event.currentTarget.value || undefined
            router.navigate({
              to: '/dashboard',
              search: ({ of, within, by }) => ({ of, within, by, place: chosen }),
              replace: true,
              resetScroll: false,
            })
          }}
          choices={[
            { value: '', label: t('place.whole') },
            ...board.territories.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      <Button small onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Button
        small
        onClick={() =>
          download(
            'dashboard',
            [
              t('column.weakness'),
              t('column.indicator'),
              t('column.value'),
              t('column.unit'),
              t('column.target'),
            ],
            board.indicators.map(({ weakness, title, value, unit, target }) => [
              weakness ?? '',
              title,
              value == null ? '' : String(value),
              unit ? t(`unitName.${unit}`) : '',
              target == null ? '' : String(target),
            ]),
          )
        }
      >
        {t('csv')}
      </Button>
    </div>
  )
}
