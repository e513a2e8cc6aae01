import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, Section, TextArea } from '@/ui'
import { BOARD, type Board } from './queries'

type SeekProps = { organization: string; seeking: NonNullable<Board['seeking']> | undefined }

/** The organization tells everybody which trustees it looks for, or that it looks for none. */
export function SeekForm({ organization, seeking }: SeekProps) {
  const { t } = useTranslation('board')
  const form = useForm({
    initialValues: { text: seeking?.text ?? '' },
    validate: { text: value => (value.trim() ? null : t('seeking.noText')) },
  })
  const params = (key: string | undefined) => ({
    path: { id: organization },
    header: { 'Idempotency-Key': key },
  })
  const seek = useAct({
    send: (given: { text: string }, key) =>
      unwrap(
        api.POST('/api/v1/organizations/{id}/trustees/actions/seek', {
          params: params(key),
          body: { text: given.text.trim() },
        }),
      ),
    told: t('seeking.told'),
    forget: [BOARD],
    onFaults: form.setErrors,
  })
  const stop = useAct({
    send: (_: undefined, key) =>
      unwrap(api.POST('/api/v1/organizations/{id}/trustees/actions/stop_seeking', { params: params(key) })),
    told: t('seeking.stopped'),
    forget: [BOARD],
    onDone: () => form.setFieldValue('text', ''),
  })
  return (
    <Section title={t('seeking.title')}>
      <ActForm
        form={form}
        act={{ ...seek, message: seek.message ?? stop.message, attempt: seek.attempt + stop.attempt }}
        submit={t('seeking.tell')}
        look="plain"
        aside={
          seeking && (
            <Button look="quiet" busy={stop.busy} onClick={() => stop.do(undefined)}>
              {t('seeking.stop')}
            </Button>
          )
        }
      >
        <TextArea
          label={t('seeking.text')}
          hint={t('seeking.hint')}
          name="text"
          maxLength={2000}
          rows={3}
          {...form.getInputProps('text')}
        />
      </ActForm>
    </Section>
  )
}
