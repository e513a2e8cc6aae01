import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import css from './Marks.module.css'
import { Notice } from './Notice'

/** What became of a step for many: how many were done, and which were not, each with the reason. */
export type Told = { done: number; refused: { id: string; name: string; reason: string }[] }

/** Has the focus when it appears: the button that was pressed has gone with the marks. */
export function Outcome({ of, onClose }: { of: Told; onClose: () => void }) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (of) box.current?.focus()
  }, [of])
  const { done, refused } = of
  return (
    <div ref={box} className={css.outcome} tabIndex={-1}>
      <Notice
        live
        tone={refused.length > 0 ? 'call' : 'good'}
        title={t('outcome.done', { done, total: done + refused.length })}
      >
        {refused.length > 0 && (
          <>
            <p>{t('outcome.refused')}</p>
            <ul>
              {refused.map(({ id, name, reason }) => (
                <li key={id}>
                  <strong>{name}</strong>: {reason}
                </li>
              ))}
            </ul>
          </>
        )}
        <Button small onClick={onClose}>
          {t('dialog.close')}
        </Button>
      </Notice>
    </div>
  )
}
