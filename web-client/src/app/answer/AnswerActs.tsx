import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { Button, ConfirmDialog, Dialog, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import type { AnswerCalls, AnyAnswer } from './kinds'
import { RatingForm } from './RatingForm'
import { ReasonForm } from './ReasonForm'

export type AnswerActsProps = {
  answer: AnyAnswer
  calls: AnswerCalls
  /** What the reader's browser has to ask for again. */
  forget: readonly string[]
  /** The form in which an officer writes it anew. */
  edit: (done: () => void) => ReactNode
  /** The form in which it is disputed. */
  dispute: (done: () => void) => ReactNode
}

/** What the reader may do with an official answer. */
export function AnswerActs({ answer: { actions }, calls, forget, edit, dispute }: AnswerActsProps) {
  const { t } = useTranslation('answer')
  const [open, setOpen] = useState<'edit' | 'sign' | 'rate' | 'remove' | 'dispute' | 'uphold'>()
  const close = () => setOpen(undefined)
  const signing = useAct({
    send: (_: undefined, key) => calls.sign(key),
    told: t('signed'),
    forget: [forget],
    onDone: close,
  })
  const removing = useAct({
    send: (_: undefined) => calls.remove(),
    told: t('done'),
    forget: [forget],
    onDone: close,
  })
  if (actions.length === 0) return null
  const has = (action: (typeof actions)[number]) => actions.includes(action)
  return (
    <>
      {removing.message && (
        <Notice tone="call" live>
          <p>{removing.message}</p>
        </Notice>
      )}
      <p className={record.acts}>
        {has('sign') && (
          <Button small look="main" busy={signing.busy} onClick={() => setOpen('sign')}>
            {t('act.sign')}
          </Button>
        )}
        {(['edit', 'remove', 'rate', 'dispute', 'uphold'] as const).filter(has).map(action => (
          <Button key={action} small onClick={() => setOpen(action)}>
            {t(`act.${action}`)}
          </Button>
        ))}
      </p>
      {has('edit') && !has('sign') && <p className={record.quiet}>{t('secondSigns')}</p>}
      <Dialog title={t('act.edit')} open={open === 'edit'} onClose={close}>
        {open === 'edit' && edit(close)}
      </Dialog>
      <Dialog title={t('act.rate')} open={open === 'rate'} onClose={close}>
        {open === 'rate' && <RatingForm rate={calls.rate} forget={forget} onDone={close} />}
      </Dialog>
      <Dialog title={t('act.dispute')} open={open === 'dispute'} onClose={close}>
        {open === 'dispute' && dispute(close)}
      </Dialog>
      <Dialog title={t('act.uphold')} open={open === 'uphold'} onClose={close}>
        {open === 'uphold' && (
          <ReasonForm
            action="uphold"
            explain={t('dispute.uphold')}
            send={({ reason }, key) => calls.uphold(reason, key)}
            forget={forget}
            onDone={close}
          />
        )}
      </Dialog>
      <ConfirmDialog
        title={t('askSign')}
        open={open === 'sign'}
        action={t('act.sign')}
        busy={signing.busy}
        onConfirm={() => signing.do(undefined)}
        onCancel={close}
      >
        <p>{t('signHint')}</p>
        {signing.message && (
          <Notice tone="call" live>
            <p>{signing.message}</p>
          </Notice>
        )}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('askRemove')}
        open={open === 'remove'}
        action={t('act.remove')}
        busy={removing.busy}
        danger
        onConfirm={() => removing.do(undefined)}
        onCancel={close}
      >
        {t('removeHint')}
      </ConfirmDialog>
    </>
  )
}
