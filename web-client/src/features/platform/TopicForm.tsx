import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { speakingFor } from '@/app/bodies'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Select, TextArea, TextField } from '@/ui'
import { PLATFORMS, type Platform } from './queries'

type Values = { organizationId: string; title: string; body: string }

/** A topic for the table: of one's own organization, or of the Resource Center. */
export function TopicForm({ platform, onDone }: { platform: Platform; onDone: () => void }) {
  const { t } = useTranslation('platform')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const own = (useQuery(speakingFor(roles)).data ?? []).filter(({ id }) => platform.mine.includes(id))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { organizationId: platform.mine[0] ?? '', title: '', body: '' },
    validate: { title: value => (value.trim() ? null : t('form.needed')) },
  })
  const act = useAct({
    send: ({ organizationId, title, body }: Values, key) =>
      unwrap(
        api.POST('/api/v1/platforms/{id}/topics', {
          params: { path: { id: platform.id }, header: { 'Idempotency-Key': key } },
          body: { organizationId: organizationId || null, title: title.trim(), body: body.trim() || null },
        }),
      ),
    told: t('topic.told'),
    forget: [PLATFORMS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('topic.raise')}>
      {own.length > 0 && (
        <Select
          label={t('seat.organization')}
          {...form.getInputProps('organizationId')}
          name="organizationId"
          choices={own.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      )}
      <TextField label={t('topic.title')} maxLength={200} {...form.getInputProps('title')} name="title" />
      <TextArea
        label={t('topic.body')}
        optional={t('form.optional')}
        rows={5}
        maxLength={5000}
        {...form.getInputProps('body')}
        name="body"
      />
    </ActForm>
  )
}
