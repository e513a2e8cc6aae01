import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '@/ui'
import css from './import.module.css'

/** Somebody else changed the draft meanwhile: a person decides whose corrections stay. */
export function Conflict({
  open,
  onTheirs,
  onMine,
}: {
  open: boolean
  onTheirs: () => void
  onMine: () => void
}) {
  const { t } = useTranslation('resolution-import')
  return (
    // Closing by Esc would leave the draft unsent without a word: it is the careful answer instead.
    <Dialog title={t('conflict.title')} open={open} onClose={onMine}>
      <p>{t('conflict.body')}</p>
      <p className={css.row}>
        <Button look="main" onClick={onMine}>
          {t('conflict.mine')}
        </Button>
        <Button onClick={onTheirs}>{t('conflict.theirs')}</Button>
      </p>
    </Dialog>
  )
}
