import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { speakingFor } from '@/app/bodies'
import { activityAreas } from '@/app/reference'
import { useSession } from '@/app/session'
import { PickMany, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { ProposalFormType } from './ProposalForm'

/** Who proposes, and what. */
export function FieldsOfWords({ form, wordsOnly }: { form: ProposalFormType; wordsOnly: boolean }) {
  const { t } = useTranslation('proposal')
  const areas = useQuery(activityAreas).data?.items ?? []
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const organizations = useQuery(speakingFor(roles)).data ?? []
  return (
    <fieldset className={record.part}>
      <legend>{t('form.words')}</legend>
      {!wordsOnly && organizations.length > 0 && (
        <Select
          label={t('field.organizationId')}
          {...form.getInputProps('organizationId')}
          name="organizationId"
          choices={[
            { value: '', label: t('form.myself') },
            ...organizations.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
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
        rows={10}
        maxLength={20000}
        {...form.getInputProps('body')}
        name="body"
      />
      {!wordsOnly && (
        <PickMany
          label={t('field.activityAreaIds')}
          hint={t('form.areasHint')}
          optional={t('form.optional')}
          name="activityAreaIds"
          error={form.errors.activityAreaIds}
          choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.activityAreaIds}
          onChange={value => form.setFieldValue('activityAreaIds', value)}
        />
      )}
    </fieldset>
  )
}
