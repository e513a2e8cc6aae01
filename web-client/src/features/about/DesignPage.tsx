import { useTranslation } from 'react-i18next'
import { Page, Section } from '@/ui'
import css from './about.module.css'
import { Controls } from './Controls'
import { Messages } from './Messages'
import { Pictures } from './Pictures'
import { Texts } from './Texts'

const COLOURS = [
  'paper',
  'sheet',
  'wash',
  'ink',
  'soft',
  'rule',
  'accent',
  'accent-wash',
  'call',
  'call-wash',
  'progress',
  'none',
]
const SIZES = ['s5', 's4', 's3', 's2', 's1', 's0', 's-1', 's-2']

/** Every part the pages are made of, with its states: the place to look before making a new one. */
export function DesignPage() {
  const { t } = useTranslation('about')
  return (
    <Page title={t('design.title')} lead={t('design.lead')}>
      <Section title={t('design.colour')}>
        <div className={css.palette}>
          {COLOURS.map(colour => (
            <div key={colour} className={css.swatch}>
              <span style={{ background: `var(--${colour})` }} />
              {colour}
            </div>
          ))}
        </div>
      </Section>
      <Section title={t('design.type')}>
        <div className={css.scale}>
          {SIZES.map(size => (
            <p
              key={size}
              style={{ fontSize: `var(--${size})`, fontFamily: size > 's1' ? 'var(--head)' : 'var(--text)' }}
            >
              {t('design.sample')}
            </p>
          ))}
        </div>
      </Section>
      <Section title={t('design.controls')}>
        <Controls />
      </Section>
      <Section title={t('design.messages')}>
        <Messages />
      </Section>
      <Section title={t('design.pictures')}>
        <Pictures />
      </Section>
      <Section title={t('design.texts')}>
        <Texts />
      </Section>
    </Page>
  )
}
