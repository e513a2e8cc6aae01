import { useTranslation } from 'react-i18next'
import { Badge, Breadcrumbs, EmptyState, ErrorSummary, LinkButton, ListSkeleton, Notice } from '@/ui'
import css from './about.module.css'
import { Part } from './Part'

export function Messages() {
  const { t } = useTranslation('about')
  return (
    <>
      <div className={css.two}>
        <Part name="Notice">
          <Notice title={t('design.noticeInfo')}>{t('design.sample')}</Notice>
          <Notice tone="good" title={t('design.noticeGood')} />
          <Notice tone="call" title={t('design.noticeCall')}>
            {t('design.sample')}
          </Notice>
        </Part>
        <Part name="ErrorSummary">
          <ErrorSummary
            attempt={0}
            errors={{ 'design-wrong': t('design.error'), '': t('design.noticeCall') }}
          />
        </Part>
      </div>
      <div className={css.two}>
        <Part name="EmptyState">
          <EmptyState
            title={t('design.emptyTitle')}
            action={<LinkButton href="/about">{t('design.link')}</LinkButton>}
          >
            {t('design.emptyText')}
          </EmptyState>
        </Part>
        <Part name="ListSkeleton">
          <ListSkeleton rows={2} />
        </Part>
      </div>
      <Part name="Badge, Breadcrumbs">
        <div className={css.row}>
          <Badge>{t('design.first')}</Badge>
          <Badge tone="accent">{t('design.noticeGood')}</Badge>
          <Badge tone="call">{t('design.noticeCall')}</Badge>
        </div>
        <Breadcrumbs
          steps={[
            { href: '/', label: t('design.first') },
            { href: '/about', label: t('design.second') },
          ]}
        />
      </Part>
    </>
  )
}
