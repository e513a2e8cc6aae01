import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import { Button } from './Button'
import css from './ShowMore.module.css'

type ShowMoreProps = {
  shown: number
  /** The exact total where the API knows it. */
  total?: number | null
  more: boolean
  busy: boolean
  onMore: () => void
}

/** The end of a list: how many are shown, and a button for the next ones. New ones are announced. */
export function ShowMore({ shown, total, more, busy, onMore }: ShowMoreProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={css.more}>
      <p role="status">
        {total == null
          ? t('more.shown', { count: shown, shown: number(shown) })
          : t('more.of', { shown: number(shown), total: number(total) })}
      </p>
      {more && (
        <Button busy={busy} onClick={onMore}>
          {t('more.button')}
        </Button>
      )}
    </div>
  )
}
