import { useTranslation } from 'react-i18next'
import { Anchor, Ridge } from '@/ui'
import css from './Footer.module.css'
import { useInstallation } from './installation'

export function Footer() {
  const { t } = useTranslation('app')
  const { timeZone, city } = useInstallation()
  return (
    <footer className={css.foot}>
      <Ridge />
      <div className={css.row}>
        <nav aria-label={t('footer.more')}>
          <Anchor href="/platforms">{t('footer.platforms')}</Anchor>
          <Anchor href="/initiatives">{t('footer.initiatives')}</Anchor>
          <Anchor href="/problems/answers">{t('footer.answers')}</Anchor>
          <Anchor href="/dashboard">{t('footer.dashboard')}</Anchor>
        </nav>
        <nav aria-label={t('footer.label')}>
          <Anchor href="/about">{t('footer.about')}</Anchor>
          <Anchor href="/about/accessibility">{t('footer.accessibility')}</Anchor>
          <Anchor href="/moderation">{t('footer.moderation')}</Anchor>
          <Anchor href="/developers">{t('footer.developers')}</Anchor>
          <Anchor href="/about/design">{t('footer.design')}</Anchor>
        </nav>
        <p>
          {t('footer.open')}: <a href="/reference">{t('footer.api')}</a>,{' '}
          <a href="/q/openapi">{t('footer.contract')}</a>
        </p>
        {timeZone && <p>{t('footer.time', { zone: city || timeZone })}</p>}
      </div>
    </footer>
  )
}
