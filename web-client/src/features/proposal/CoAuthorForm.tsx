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
type Values = { kind: Kind; organizationId: string | null; email: string }

/** Whom one can ask: an editor only to a draft. */
const KINDS = ['organization', 'person', 'editor'] as const
type Kind = (typeof KINDS)[number]

/** Whom to ask: an organization, or a person by the address of their account. */
export function CoAuthorForm({ proposal, onDone }: CoAuthorFormProps) {
  const { t } = useTranslation('proposal')
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { kind: 'organization', organizationId: null, email: '' },
    validate: {
      organizationId: (value, { kind }) => (kind === 'organization' && !value ? t('together.needOne') : null),
      email: (value, { kind }) =>
        kind !== 'organization' && !value.trim() ? t('together.needAddress') : null,
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
              : { email: given.email.trim(), part: given.kind === 'editor' ? 'editor' : 'author' },
        }),
      ),
    told: t('together.told'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('together.send')}>
      <p className={record.quiet}>{t(kind === 'editor' ? 'together.explainEditor' : 'together.explain')}</p>
      <Select
        label={t('together.kind')}
        name="kind"
        {...form.getInputProps('kind')}
        choices={KINDS.filter(one => one !== 'editor' || proposal.status === 'draft').map(one => ({
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
