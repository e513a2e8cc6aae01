import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { speakingFor } from '@/app/bodies'
import { territories } from '@/app/reference'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { PickOne, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { STORIES, type Story } from './queries'

type Values = { organizationId: string; territoryId: string | null; note: string; contact: string }

/** «We adopt this practice»: who, where, what exactly, whom to ask. The draft proposal that comes of it is opened. */
export function AdoptForm({ story, onDone }: { story: Story; onDone: () => void }) {
  const { t } = useTranslation('story')
  const router = useRouter()
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const organizations = (useQuery(speakingFor(roles)).data ?? []).filter(
    ({ id }) => id !== story.organizationId,
  )
  const [typed, setTyped] = useState('')
  const places = useQuery(territories(typed)).data?.items ?? []
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { organizationId: '', territoryId: null, note: '', contact: '' },
    validate: {
      territoryId: value => (value ? null : t('adoption.needPlace')),
      note: value => (value.trim() ? null : t('adoption.needNote')),
    },
  })
  const [own] = organizations
  const { setFieldValue } = form
  const chosen = form.values.organizationId
  useEffect(() => {
    if (own && chosen === '') setFieldValue('organizationId', own.id)
  }, [own, chosen, setFieldValue])
  const act = useAct({
    send: (given: Values, key) =>
      unwrap(
        api.POST('/api/v1/stories/{id}/adoptions', {
          params: { path: { id: story.id }, header: { 'Idempotency-Key': key } },
          body: {
            organizationId: given.organizationId,
            territoryId: given.territoryId ?? '',
            note: given.note.trim(),
            contact: given.contact.trim() || null,
          },
        }),
      ),
    told: t('adoption.told'),
    forget: [STORIES],
    onDone: ({ proposal }) => {
      onDone()
      if (proposal) router.history.push(`/proposals/${proposal.slug}/edit`)
    },
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('adoption.adopt')}>
      <p className={record.quiet}>{t('adoption.explain')}</p>
      <Select
        label={t('adoption.organization')}
        {...form.getInputProps('organizationId')}
        name="organizationId"
        choices={organizations.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <PickOne
        label={t('adoption.territory')}
        name="territoryId"
        error={form.errors.territoryId}
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.territoryId}
        onChange={value => form.setFieldValue('territoryId', value)}
        onSearch={setTyped}
      />
      <TextArea
        label={t('adoption.note')}
        hint={t('adoption.noteHint')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('note')}
        name="note"
      />
      <TextField
        label={t('adoption.contact')}
        hint={t('adoption.contactHint')}
        optional={t('form.optional')}
        maxLength={300}
        {...form.getInputProps('contact')}
        name="contact"
      />
    </ActForm>
  )
}
