import { useTranslation } from 'react-i18next'
import { Anchor, Timeline } from '@/ui'
import css from './home.module.css'

/** What fills a mark: the one rule on which everything else stands. */
export function Evidence() {
  const { t } = useTranslation('home')
  return (
    <section className={css.evidence}>
      <div>
        <p className={css.kicker}>{t('evidence.kicker')}</p>
        <h2>{t('evidence.title')}</h2>
        <p>
          {t('evidence.text')} <Anchor href="/about#evidence">{t('evidence.more')}</Anchor>
        </p>
      </div>
      <Timeline
        label={t('evidence.steps')}
        moments={[
          { key: 'do', title: t('evidence.do'), when: t('evidence.doNote') },
          { key: 'show', title: t('evidence.show'), when: t('evidence.showNote') },
          { key: 'confirm', title: t('evidence.confirm'), when: t('evidence.confirmNote') },
        ]}
      />
    </section>
  )
}
