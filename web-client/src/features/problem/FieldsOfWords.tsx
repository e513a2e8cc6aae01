import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { speakingFor } from '@/app/bodies'
import { activityAreas } from '@/app/reference'
import { useSession } from '@/app/session'
import { PickMany, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { ProblemFormType } from './ProblemForm'
import { KINDS } from './search'

/** Who speaks, and what is wrong. */
export function FieldsOfWords({ form }: { form: ProblemFormType }) {
  const { t } = useTranslation('problem')
  const areas = useQuery(activityAreas).data?.items ?? []
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const organizations = useQuery(speakingFor(roles)).data ?? []
  const optional = t('form.optional')
  const speaker = organizations.find(({ id }) => id === form.values.organizationId)
  const forOrganization = speaker !== undefined
  const isBody = speaker?.kind === 'government' || speaker?.kind === 'council'
  return (
    <fieldset className={record.part}>
      <legend>{t('form.words')}</legend>
      {organizations.length > 0 && (
        <Select
          label={t('field.organizationId')}
          hint={t('form.speakerHint')}
          {...form.getInputProps('organizationId')}
          name="organizationId"
          choices={[
            { value: '', label: t('form.myself') },
            ...organizations.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
        />
      )}
      {isBody && (
        <Select
          label={t('field.kind')}
          hint={t('form.kindHint')}
          {...form.getInputProps('kind')}
          name="kind"
          choices={KINDS.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      )}
      <TextField
        label={t('field.title')}
        hint={t('form.titleHint')}
        maxLength={200}
        {...form.getInputProps('title')}
        name="title"
      />
      <TextArea
        label={t('field.body')}
        hint={t('form.bodyHint')}
        rows={7}
        maxLength={10000}
        {...form.getInputProps('body')}
        name="body"
      />
      <TextArea
        label={t('field.targetGroup')}
        optional={forOrganization ? undefined : optional}
        rows={2}
        maxLength={500}
        {...form.getInputProps('targetGroup')}
        name="targetGroup"
      />
      <TextArea
        label={t('field.scale')}
        hint={t('form.scaleHint')}
        optional={forOrganization ? undefined : optional}
        rows={2}
        maxLength={1000}
        {...form.getInputProps('scale')}
        name="scale"
      />
      <TextArea
        label={t('field.evidence')}
        hint={t('form.evidenceHint')}
        optional={optional}
        rows={3}
        maxLength={4000}
        {...form.getInputProps('evidence')}
        name="evidence"
      />
      <PickMany
        label={t('field.activityAreaIds')}
        hint={t('form.areasHint')}
        optional={optional}
        name="activityAreaIds"
        error={form.errors.activityAreaIds}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.activityAreaIds}
        onChange={value => form.setFieldValue('activityAreaIds', value)}
      />
    </fieldset>
  )
}
