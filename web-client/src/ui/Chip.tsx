import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import css from './Chip.module.css'

/** A filter that is on; pressing it takes the filter off. */
export function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { t } = useTranslation('ui')
  return (
    <button type="button" className={css.chip} onClick={onRemove} aria-label={t('chip.remove', { label })}>
      {label}
      <IconX aria-hidden="true" size="1em" />
    </button>
  )
}

export function Chips({
  children,
  onReset,
  label,
}: {
  children: React.ReactNode
  onReset?: () => void
  label: string
}) {
  const { t } = useTranslation('ui')
  return (
    <div className={css.chips} role="group" aria-label={label}>
      {children}
      {onReset && (
        <button type="button" className={css.reset} onClick={onReset}>
          {t('chip.reset')}
        </button>
      )}
    </div>
  )
}
