import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { ConfirmDialog, Dialog } from '@/ui'
import common from './common.module.css'
import { TargetForm } from './desk'
import { FIGURES } from './queries'

type Held = { id: string; indicator: string }

type TargetDialogsProps<Target extends Held> = {
  targets: readonly Target[]
  /** Whether one is being set, and which one is about to be withdrawn. */
  setting: boolean
  leaving: Target | undefined
  set: ComponentProps<typeof TargetForm>['send']
  withdraw: (target: Target) => Promise<unknown>
  /** What follows from the withdrawal. */
  explain: string
  onSet: () => void
  onLeft: () => void
}

/** Sets a number to reach and takes one back: of a recommendation, or of a weakness. */
export function TargetDialogs<Target extends Held>(props: TargetDialogsProps<Target>) {
  const { targets, setting, leaving, set, withdraw, explain, onSet, onLeft } = props
  const { t } = useTranslation('resolution')
  const act = useAct({ send: withdraw, told: t('target.withdrawn'), forget: FIGURES, onDone: onLeft })
  return (
    <>
      <Dialog title={t('target.set')} open={setting} onClose={onSet}>
        <TargetForm targets={targets} send={set} onDone={onSet} />
      </Dialog>
      <ConfirmDialog
        title={t('target.withdrawTitle')}
        open={leaving !== undefined}
        action={t('target.withdraw')}
        danger
        busy={act.busy}
        onConfirm={() => leaving && act.do(leaving)}
        onCancel={onLeft}
      >
        <p>{explain}</p>
        {act.message && <p className={common.late}>{act.message}</p>}
      </ConfirmDialog>
    </>
  )
}
