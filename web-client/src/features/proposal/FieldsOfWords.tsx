import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { speakingFor } from '@/app/bodies'
import { activityAreas } from '@/app/reference'
import { useSession } from '@/app/session'
import { PickMany, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { DraftField } from './joint'
import type { ProposalFormType } from './ProposalForm'
import css from './proposal.module.css'

type FieldsOfWordsProps = {
  form: ProposalFormType
  wordsOnly: boolean
  /** Somebody else writes there. */
  isTaken: (field: DraftField) => boolean
}

/** Who proposes, and what. */
export function FieldsOfWords({ form, wordsOnly, isTaken }: FieldsOfWordsProps) {
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
          disabled={isTaken('speaker')}
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
        readOnly={isTaken('title')}
        name="title"
      />
      <TextArea
        label={t('field.body')}
        hint={t('form.bodyHint')}
        rows={10}
        maxLength={20000}
        {...form.getInputProps('body')}
        readOnly={isTaken('body')}
        name="body"
      />
      {!wordsOnly && (
        <fieldset className={css.bare} disabled={isTaken('areas')}>
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
        </fieldset>
      )}
    </fieldset>
  )
}
