import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '@/ui'

/** Asks before a page with unsent changes is left, inside the site by our dialog and outside it by the browser's. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const { t } = useTranslation('app')
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      title={t('leave.title')}
      open={blocker.status === 'blocked'}
      action={t('leave.leave')}
      cancel={t('leave.stay')}
      onConfirm={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{t('leave.body')}</p>
    </ConfirmDialog>
  )
}
