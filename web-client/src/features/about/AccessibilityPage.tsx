import { useTranslation } from 'react-i18next'
import { Page, Prose } from '@/ui'

/** What the site does so that everyone can use it, and where to turn when something is in the way. */
export function AccessibilityPage() {
  const { t } = useTranslation('about')
  return (
    <Page title={t('access.title')} lead={t('access.lead')}>
      <Prose>
        <ul>
          <li>{t('access.keyboard')}</li>
          <li>{t('access.readers')}</li>
          <li>{t('access.vision')}</li>
          <li>{t('access.colour')}</li>
          <li>{t('access.zoom')}</li>
          <li>{t('access.motion')}</li>
        </ul>
        <h2>{t('access.trouble')}</h2>
        <p>{t('access.report')}</p>
      </Prose>
    </Page>
  )
}
