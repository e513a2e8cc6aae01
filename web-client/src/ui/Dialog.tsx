import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import css from './Dialog.module.css'

type DialogProps = {
  title: string
  open: boolean
  /** Takes the width of the screen: for pictures. */
  wide?: boolean
  onClose: () => void
  children: ReactNode
}

/**
 * The browser's own modal: it keeps the focus inside, gives it back on closing, hides the page behind it from screen
 * readers and closes by Esc.
 */
export function Dialog({ title, open, wide, onClose, children }: DialogProps) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const dialog = box.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])

  return (
    <dialog
      ref={box}
      className={wide ? `${css.dialog} ${css.wide}` : css.dialog}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <>
          <div className={css.head}>
            <h2 id={id}>{title}</h2>
            <button type="button" className={css.close} aria-label={t('dialog.close')} onClick={onClose}>
              <IconX aria-hidden="true" />
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}

type ConfirmDialogProps = {
  title: string
  open: boolean
  /** The verb of what will happen: «Удалить», never «OK». */
  action: string
  onConfirm: () => void
  onCancel: () => void
  cancel?: string
  busy?: boolean
  danger?: boolean
  children: ReactNode
}

/** Asks before something that cannot be undone. The focus starts on the way back. */
export function ConfirmDialog({
  title,
  open,
  action,
  onConfirm,
  onCancel,
  cancel,
  busy,
  danger,
  children,
}: ConfirmDialogProps) {
  const { t } = useTranslation('ui')
  return (
    <Dialog title={title} open={open} onClose={onCancel}>
      <div className={css.body}>{children}</div>
      <div className={css.buttons}>
        <Button look={danger ? 'danger' : 'main'} busy={busy} onClick={onConfirm}>
          {action}
        </Button>
        {/* In a question about destruction the safe answer has the focus. */}
        <Button autoFocus onClick={onCancel}>
          {cancel ?? t('dialog.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
