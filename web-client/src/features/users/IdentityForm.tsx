import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Button, Select } from '@/ui'
import { confirmIdentity, type SeenDocument } from './queries'

const DOCUMENTS: SeenDocument[] = ['passport', 'other_document']

/** Somebody has stood here with a document: says which, and nothing of what is written in it. */
export function IdentityForm({ user, onDone }: { user: string; onDone: () => void }) {
  const { t } = useTranslation('users')
  const client = useQueryClient()
  const form = useForm({ initialValues: { basis: 'passport' as SeenDocument } })
  const act = useAct({
    send: ({ basis }: { basis: SeenDocument }) => confirmIdentity(client, user, basis),
    told: t('identity.done'),
    onDone,
    onFaults: form.setErrors,
  })

  return (
    <ActForm
      form={form}
      act={act}
      submit={t('identity.send')}
      label={t('identity.open')}
      aside={<Button onClick={onDone}>{t('grant.cancel')}</Button>}
    >
      <p>{t('identity.explain')}</p>
      <Select
        label={t('identity.document')}
        choices={DOCUMENTS.map(value => ({ value, label: t(`identity.by.${value}`) }))}
        {...form.getInputProps('basis')}
        name="basis"
      />
    </ActForm>
  )
}
