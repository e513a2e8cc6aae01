import { IconEye, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Menu } from '@/ui'
import { setPreferences, usePreferences } from './preferences'

/** Dark or light, and the version for people with low vision. */
export function ViewMenu() {
  const { t } = useTranslation('app')
  const { scheme, lowVision } = usePreferences()
  const dark = scheme === 'dark'
  return (
    <Menu label={t('view.button')} name={t('view.name')} icon={<IconEye aria-hidden="true" size="1.4em" />}>
      {close => (
        <>
          <button
            type="button"
            onClick={() => {
              setPreferences({ lowVision: !lowVision })
              close()
            }}
          >
            <IconEye aria-hidden="true" size="1.3em" />
            {lowVision ? t('view.lowVisionOff') : t('view.lowVisionOn')}
          </button>
          {!lowVision && (
            <button
              type="button"
              onClick={() => {
                setPreferences({ scheme: dark ? 'light' : 'dark' })
                close()
              }}
            >
              {dark ? (
                <IconSun aria-hidden="true" size="1.3em" />
              ) : (
                <IconMoon aria-hidden="true" size="1.3em" />
              )}
              {dark ? t('view.light') : t('view.dark')}
            </button>
          )}
        </>
      )}
    </Menu>
  )
}
