import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, Dialog, ErrorSummary, TextField } from '@/ui'
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
      <form noValidate onSubmit={form.onSubmit(given => act.do(given))}>
        <ErrorSummary errors={form.errors} message={act.message} attempt={act.attempt} />
        <TextField
          type="date"
          label={t('invite.until')}
          optional={t('invite.untilOptional')}
          name="until"
          {...form.getInputProps('until')}
        />
        <Button type="submit" look="main" busy={act.busy}>
          {t('action.prolong')}
        </Button>
      </form>
    </Dialog>
  )
}
