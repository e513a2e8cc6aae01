import { useTranslation } from 'react-i18next'
import { Page, PROMISE_STATES, Prose, StatusMark } from '@/ui'
import css from './about.module.css'

/** How the platform works, in plain words; what «evidence» means here. */
export function AboutPage() {
  const { t } = useTranslation('about')
  return (
    <Page title={t('how.title')} lead={t('how.lead')}>
      <Prose>
        <p>{t('how.start')}</p>
        <p>{t('how.who')}</p>
        <h2 id="evidence">{t('evidence.title')}</h2>
        <p>{t('evidence.text')}</p>
        <ul>
          <li>{t('evidence.object')}</li>
          <li>{t('evidence.document')}</li>
          <li>{t('evidence.testimony')}</li>
          <li>{t('evidence.external')}</li>
        </ul>
        <p>{t('evidence.other')}</p>
        <h2>{t('marks.title')}</h2>
        <ul role="list" className={css.marks}>
          {PROMISE_STATES.map(state => (
            <li key={state}>
              <StatusMark state={state}>
                <b>{t(`ui:promise.state.${state}`)}</b>
              </StatusMark>
              : {t(`marks.${state}`)}
            </li>
          ))}
        </ul>
        <h2>{t('figures.title')}</h2>
        <p>{t('figures.text')}</p>
        <h2>{t('open.title')}</h2>
        <p>
          {t('open.text')} <a href="/reference">{t('open.api')}</a>.
        </p>
      </Prose>
    </Page>
  )
}
