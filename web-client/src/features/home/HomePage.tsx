import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsOf } from '@/app/board'
import { Page } from '@/ui'
import { Beginnings } from './Beginnings'
import { Evidence } from './Evidence'
import { Hero } from './Hero'
import { latestRoundTable } from './queries'

const Below = lazy(() => import('./Below'))

/** The front page: the promises first, then who answers for them, who is here, and what the figures say. */
export function HomePage() {
  const { t } = useTranslation('home')
  const roundTable = useSuspenseQuery(latestRoundTable).data
  const groups = roundTable ? groupsOf(roundTable, t('everyone')) : []
  const count = groups.reduce((sum, group) => sum + group.promises.length, 0)
  const title = count > 0 ? t('hero.title', { count }) : t('hero.plain')

  return (
    <Page
      title={title}
      browserTitle={t('browserTitle')}
      heading={<Hero roundTable={roundTable} groups={groups} title={title} />}
    >
      {roundTable && <Beginnings roundTable={roundTable} groups={groups} />}
      <Evidence />
      <Suspense>
        <Below />
      </Suspense>
    </Page>
  )
}
