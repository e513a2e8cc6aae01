import { IconList, IconMap } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui'
import css from './map.module.css'

type View = 'map' | undefined

/** On a narrow screen the list and the map take turns; each keeps what the other changes. */
export function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation('map')
  return (
    <div className={`${css.switch} no-print`} role="group" aria-label={t('switch')}>
      <Button
        icon={<IconList aria-hidden="true" size="1.2em" />}
        aria-pressed={view !== 'map'}
        onClick={() => onChange(undefined)}
      >
        {t('asList')}
      </Button>
      <Button
        icon={<IconMap aria-hidden="true" size="1.2em" />}
        aria-pressed={view === 'map'}
        onClick={() => onChange('map')}
      >
        {t('asMap')}
      </Button>
    </div>
  )
}
