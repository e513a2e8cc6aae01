import { useTranslation } from 'react-i18next'
import { Button } from '@/ui'
import type { SaveState } from './autosave'
import css from './import.module.css'

/** Whether what was corrected is kept; read aloud when it changes, except for the to and fro while typing. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { t } = useTranslation('resolution-import')
  const trouble = state === 'failed' || state === 'conflict' || state === 'unfinished'
  return (
    <p className={trouble ? `${css.save} ${css.trouble}` : css.save}>
      <span role={trouble ? 'status' : undefined}>{t(`save.${state}`)}</span>
      {state === 'failed' && (
        <Button small look="quiet" onClick={onRetry}>
          {t('save.retry')}
        </Button>
      )}
    </p>
  )
}
