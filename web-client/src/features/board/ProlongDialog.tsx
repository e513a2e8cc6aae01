import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Dialog, TextField } from '@/ui'
import { BOARD, type Trustee } from './queries'

type ProlongProps = { organization: string; seat: Trustee; open: boolean; onClose: () => void }

/** A new term for a seat; an empty day means that it has no end. */
export function ProlongDialog({ organization, seat, open, onClose }: ProlongProps) {
  const { t } = useTranslation('board')
  const form = useForm({ initialValues: { until: seat.until ?? '' } })
  const act = useAct({
    send: (given: { until: string }, key) =>
      unwrap(
        api.POST('/api/v1/organizations/{id}/trustees/{trusteeId}/actions/prolong', {
          params: { path: { id: organization, trusteeId: seat.id }, header: { 'Idempotency-Key': key } },
          body: { until: given.until || null },
        }),
      ),
    told: t('done'),
    forget: [BOARD],
    onDone: onClose,
    onFaults: form.setErrors,
  })
  return (
    <Dialog title={t('prolong.title', { name: seat.name })} open={open} onClose={onClose}>
      <ActForm form={form} act={act} submit={t('action.prolong')}>
        <TextField
          type="date"
          label={t('invite.until')}
          optional={t('invite.untilOptional')}
          name="until"
          {...form.getInputProps('until')}
        />{' '}
      </ActForm>
    </Dialog>
  )
}
