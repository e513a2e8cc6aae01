import { useTranslation } from 'react-i18next'
import css from './LowVisionPanel.module.css'
import { setPreferences, usePreferences } from './preferences'

/** On a screen as narrow as this the settings are folded: the page itself must be the first thing to see. */
const NARROW = 900

/** The row of settings above every page of the low-vision version. */
export function LowVisionPanel() {
  const { t } = useTranslation('app')
  const { textSize, spacing, contrast, images } = usePreferences()
  return (
    <section aria-label={t('view.panel')}>
      <details className={css.panel} open={window.innerWidth > NARROW}>
        <summary>{t('view.panel')}</summary>
        <div className={css.settings}>
          <Choose
            title={t('view.textSize')}
            value={textSize}
            all={[
              ['1', t('view.size1')],
              ['2', t('view.size2')],
              ['3', t('view.size3')],
            ]}
            onChoose={value => setPreferences({ textSize: value })}
          />
          <Choose
            title={t('view.contrast')}
            value={contrast}
            all={[
              ['black-on-white', t('view.blackOnWhite')],
              ['white-on-black', t('view.whiteOnBlack')],
            ]}
            onChoose={value => setPreferences({ contrast: value })}
          />
          <Choose
            title={t('view.spacing')}
            value={spacing}
            all={[
              ['0', t('view.spacing0')],
              ['1', t('view.spacing1')],
            ]}
            onChoose={value => setPreferences({ spacing: value })}
          />
          <Choose
            title={t('view.images')}
            value={images}
            all={[
              ['off', t('view.imagesOff')],
              ['on', t('view.imagesOn')],
            ]}
            onChoose={value => setPreferences({ images: value })}
          />
          <button type="button" className={css.back} onClick={() => setPreferences({ lowVision: false })}>
            {t('view.lowVisionOff')}
          </button>
        </div>
      </details>
    </section>
  )
}

type ChooseProps<T extends string> = {
  title: string
  value: T
  all: [T, string][]
  onChoose: (value: T) => void
}

function Choose<T extends string>({ title, value, all, onChoose }: ChooseProps<T>) {
  return (
    <fieldset className={css.choose}>
      <legend>{title}</legend>
      {all.map(([key, label]) => (
        <label key={key}>
          <input type="radio" name={`view-${title}`} checked={key === value} onChange={() => onChoose(key)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
