import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Anchor, Page, Tabs } from '@/ui'
import { FollowedList } from './FollowedList'
import { FollowMore } from './FollowMore'
import css from './follow.module.css'
import { SavedSearches } from './SavedSearches'

/** Everything that a person follows, and the searches that they keep. */
export function FollowsPage() {
  const { t } = useTranslation('follow')
  // Behind the # and not among the filters, which every page's first load would pay for.
  const tab = useRouterState({ select: state => state.location.hash })
  const navigate = useNavigate()
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <p className={css.count}>
        <Anchor href="/me/notifications/settings">{t('own.letters')}</Anchor>
      </p>
      <Tabs
        label={t('own.title')}
        chosen={tab || 'things'}
        onChoose={hash => navigate({ to: '/me/follows', hash, replace: true, resetScroll: false })}
        tabs={[
          { key: 'things', label: t('own.things'), content: <FollowedList gathering={false} /> },
          {
            key: 'themes',
            label: t('own.themes'),
            content: (
              <>
                <FollowMore />
                <FollowedList gathering={true} />
              </>
            ),
          },
          { key: 'searches', label: t('own.searches'), content: <SavedSearches /> },
        ]}
      />
    </Page>
  )
}
