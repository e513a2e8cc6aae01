import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Dialog, TextArea } from '@/ui'
import { act, type User, type UserAction } from './queries'

type ActDialogProps = { user: User; action: UserAction; onClose: () => void }

/** Does something grave to an account, with a reason that stays in the audit. */
export function ActDialog({ user, action, onClose }: ActDialogProps) {
  const { t } = useTranslation('users')
  const client = useQueryClient()
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: value => (value.trim() ? null : t('reason.empty')) },
  })
  const deed = useAct({
    send: ({ reason }: { reason: string }) => act(client, user.id, action, reason.trim()),
    told: t(`done.${action}`),
    onDone: onClose,
    onFaults: form.setErrors,
  })

  return (
    <Dialog title={t(`ask.${action}`, { name: user.displayName })} open onClose={onClose}>
      <ActForm
        form={form}
        act={deed}
        submit={t(`action.${action}`)}
        look={action === 'unblock' ? 'main' : 'danger'}
      >
        <p>{t(`explain.${action}`)}</p>
        <TextArea
          label={t('reason.label')}
          hint={t('reason.hint')}
          maxLength={1000}
          {...form.getInputProps('reason')}
          name="reason"
        />
      </ActForm>
    </Dialog>
  )
}
