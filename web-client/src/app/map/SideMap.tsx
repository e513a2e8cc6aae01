import { IconMap } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui'
import { FoundMap, type FoundMapProps } from './FoundMap'
import css from './map.module.css'

const WIDE = '(min-width: 64rem)'

function useWide(): boolean {
  return useSyncExternalStore(
    told => {
      const media = window.matchMedia(WIDE)
      media.addEventListener('change', told)
      return () => media.removeEventListener('change', told)
    },
    () => window.matchMedia(WIDE).matches,
  )
}

/**
 * The map stands beside the list where there is room for both, and takes its place where there is none. Once opened it
 * keeps its state, also while it is out of sight.
 */
export function SideMap({ chosen, ...map }: FoundMapProps & { chosen: boolean }) {
  const { t } = useTranslation('map')
  const wide = useWide()
  const [folded, setFolded] = useState(false)
  const shown = wide ? !folded : chosen
  const [opened, setOpened] = useState(shown)
  if (shown && !opened) setOpened(true)
  return (
    <section className={`${css.side} no-print`} aria-label={map.words.label} hidden={!wide && !shown}>
      {wide && (
        <Button
          className={css.fold}
          small
          look="quiet"
          icon={<IconMap aria-hidden="true" size="1.2em" />}
          aria-expanded={shown}
          onClick={() => setFolded(shown)}
        >
          {shown ? t('hide') : t('show')}
        </Button>
      )}
      {opened && (
        <div className={css.content} hidden={!shown}>
          <FoundMap {...map} />
        </div>
      )}
    </section>
  )
}
