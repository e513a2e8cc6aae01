import { IconMap } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui'
import { DirectoryMap, type DirectoryMapProps } from './DirectoryMap'
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
export function OrganizationMap({ chosen, ...map }: DirectoryMapProps & { chosen: boolean }) {
  const { t } = useTranslation('organization')
  const wide = useWide()
  const [folded, setFolded] = useState(false)
  const shown = wide ? !folded : chosen
  const [opened, setOpened] = useState(shown)
  if (shown && !opened) setOpened(true)
  return (
    <section className={`${css.side} no-print`} aria-label={t('map.label')} hidden={!wide && !shown}>
      {wide && (
        <Button
          className={css.fold}
          small
          look="quiet"
          icon={<IconMap aria-hidden="true" size="1.2em" />}
          aria-expanded={shown}
          onClick={() => setFolded(shown)}
        >
          {shown ? t('map.hide') : t('map.show')}
        </Button>
      )}
      {opened && (
        <div className={css.content} hidden={!shown}>
          <DirectoryMap {...map} />
        </div>
      )}
    </section>
  )
}
