import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { BodyPick } from '@/app/BodyPick'
import { organizations } from '@/app/bodies'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Select, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { PROPOSALS, type Proposal } from './queries'

type CoAuthorFormProps = { proposal: Proposal; onDone: () => void }
type Values = { kind: 'organization' | 'person'; organizationId: string | null; email: string }

/** Whom to ask: an organization, or a person by the address of their account. */
export function CoAuthorForm({ proposal, onDone }: CoAuthorFormProps) {
  const { t } = useTranslation('proposal')
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { kind: 'organization', organizationId: null, email: '' },
    validate: {
      organizationId: (value, { kind }) => (kind === 'organization' && !value ? t('together.needOne') : null),
      email: (value, { kind }) => (kind === 'person' && !value.trim() ? t('together.needAddress') : null),
    },
  })
  const { kind } = form.values
  const act = useAct({
    send: (given: Values, key) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/co-authors', {
          params: { path: { id: proposal.id }, header: { 'Idempotency-Key': key } },
          body:
            given.kind === 'organization'
              ? { organizationId: given.organizationId }
              : { email: given.email.trim() },
        }),
      ),
    told: t('together.told'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('together.send')}>
      <p className={record.quiet}>{t('together.explain')}</p>
      <Select
        label={t('together.kind')}
        name="kind"
        {...form.getInputProps('kind')}
        choices={(['organization', 'person'] as const).map(one => ({
          value: one,
          label: t(`together.kinds.${one}`),
        }))}
      />
      {kind === 'organization' ? (
        <BodyPick
          among={organizations}
          label={t('together.kinds.organization')}
          name="organizationId"
          value={form.values.organizationId}
          error={form.errors.organizationId}
          onChange={value => form.setFieldValue('organizationId', value)}
        />
      ) : (
        <TextField
          type="email"
          label={t('together.email')}
          hint={t('together.emailHint')}
          maxLength={254}
          name="email"
          {...form.getInputProps('email')}
        />
      )}
    </ActForm>
  )
}
