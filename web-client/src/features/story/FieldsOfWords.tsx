import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { speakingFor } from '@/app/bodies'
import { useSession } from '@/app/session'
import { Notice, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import type { StoryFormType } from './StoryForm'

/** Whose success it is, and the story itself. */
export function FieldsOfWords({ form }: { form: StoryFormType }) {
  const { t } = useTranslation('story')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const mine = useQuery(speakingFor(roles))
  const organizations = mine.data ?? []
  const [own] = organizations
  const { setFieldValue } = form
  const chosen = form.values.organizationId
  useEffect(() => {
    if (own && chosen === '') setFieldValue('organizationId', own.id)
  }, [own, chosen, setFieldValue])
  return (
    <fieldset className={record.part}>
      <legend>{t('form.words')}</legend>
      {mine.isSuccess && organizations.length === 0 && (
        <Notice tone="call">
          <p>{t('form.noOrganization')}</p>
        </Notice>
      )}
      <Select
        label={t('field.organizationId')}
        {...form.getInputProps('organizationId')}
        name="organizationId"
        choices={organizations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <TextField
        label={t('field.title')}
        hint={t('form.titleHint')}
        maxLength={200}
        {...form.getInputProps('title')}
        name="title"
      />
      <TextArea
        label={t('field.summary')}
        hint={t('form.summaryHint')}
        rows={3}
        maxLength={500}
        {...form.getInputProps('summary')}
        name="summary"
      />
      <TextArea
        label={t('field.body')}
        hint={t('form.bodyHint')}
        rows={10}
        maxLength={10000}
        {...form.getInputProps('body')}
        name="body"
      />
    </fieldset>
  )
}
