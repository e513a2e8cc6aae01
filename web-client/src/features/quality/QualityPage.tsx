import { useTranslation } from 'react-i18next'
import { Anchor, Breadcrumbs, Page, Views } from '@/ui'
import { Liquidated } from './Liquidated'
import { Pairs } from './Pairs'
import { Profiles } from './Profiles'
import css from './quality.module.css'
import { VIEWS, type View } from './queries'

/** The desk of the register's quality: what looks double, what has ceased to exist, what is thin or old. */
export function QualityPage({ view, territory }: { view: View; territory: string | undefined }) {
  const { t } = useTranslation('quality')
  const place = territory ? `&territory=${encodeURIComponent(territory)}` : ''
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={<Breadcrumbs steps={[{ href: '/manage/organizations', label: t('desk') }]} />}
    >
      <Views
        label={t('views')}
        chosen={view}
        views={VIEWS.map(one => ({
          key: one,
          label: t(`view.${one}`),
          href: `/manage/organizations/quality?view=${one}${place}`,
        }))}
      />
      {territory && (
        <p className={css.note}>
          {t('onlyPlace')}{' '}
          <Anchor href={`/manage/organizations/quality?view=${view}`}>{t('everywhere')}</Anchor>
        </p>
      )}
      <p className={css.note}>{t(`about.${view}`)}</p>
      {view === 'duplicates' && <Pairs key="open" status="open" territory={territory} />}
      {view === 'dismissed' && <Pairs key="dismissed" status="dismissed" territory={territory} />}
      {view === 'liquidated' && <Liquidated territory={territory} />}
      {view === 'incomplete' && <Profiles order="incomplete" territory={territory} />}
      {view === 'stale' && <Profiles order="stale" territory={territory} />}
    </Page>
  )
}
