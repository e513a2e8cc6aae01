import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import { activityAreas, territories } from '@/app/reference'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Breadcrumbs, Notice, Page, PickOne, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { COMMUNITIES } from './queries'
import { Speaker } from './Speaker'
import { useSpeakers } from './speakers'
import { EMPTY, errorsOf, inputOf, type Values } from './values'

const DRAFT = 'community.new'

/** Asking for a community: which area and territory, what for, and what one's own NGO does. */
export function NewPage() {
  const { t } = useTranslation('community')
  const router = useRouter()
  const own = useSpeakers()
  const [typed, setTyped] = useState('')
  const [made, setMade] = useState<string>()
  const areas = useQuery(activityAreas).data?.items ?? []
  const places = useQuery(territories(typed)).data?.items ?? []
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { ...EMPTY, ...draftOf<{ values: Values }>(DRAFT)?.values },
    validate: {
      title: needed,
      purpose: needed,
      activityAreaId: needed,
      territoryId: value => (value ? null : t('form.needPlace')),
      does: needed,
    },
  })
  // Which organization it is was chosen by the page, not typed.
  const typedNow = JSON.stringify({ ...form.values, organizationId: '' })
  const dirty = made === undefined && typedNow !== JSON.stringify(EMPTY)
  useDraft(DRAFT, { values: form.values }, dirty)
  // One render later: the guard at the door must know that everything is sent.
  useEffect(() => {
    if (!made) return
    dropDraft(DRAFT)
    router.history.push(`/communities/${made}`)
  }, [made, router])
  const act = useAct({
    send: (values: Values, key) =>
      unwrap(
        api.POST('/api/v1/communities', {
          params: { header: { 'Idempotency-Key': key } },
          body: inputOf(values),
        }),
      ),
    told: t('form.told'),
    forget: [COMMUNITIES],
    onDone: ({ slug }) => setMade(slug),
    onFaults: faults => form.setErrors(errorsOf(faults)),
  })

  return (
    <Page
      title={t('form.new')}
      lead={t('form.newLead')}
      above={<Breadcrumbs steps={[{ href: '/communities', label: t('list.title') }]} />}
    >
      {own.length === 0 && (
        <Notice tone="call">
          <p>{t('form.noOrganization')}</p>
        </Notice>
      )}
      <ActForm form={form} act={act} submit={t('form.send')}>
        <Speaker
          value={form.values.organizationId}
          error={form.errors.organizationId}
          onChange={id => form.setFieldValue('organizationId', id)}
        />
        <Select
          label={t('field.activityAreaId')}
          hint={t('form.placeHint')}
          {...form.getInputProps('activityAreaId')}
          name="activityAreaId"
          choices={[
            { value: '', label: t('form.choose') },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <PickOne
          label={t('field.territoryId')}
          name="territoryId"
          error={form.errors.territoryId}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.values.territoryId}
          onChange={value => form.setFieldValue('territoryId', value)}
          onSearch={setTyped}
        />
        <TextField
          label={t('field.title')}
          hint={t('form.titleHint')}
          maxLength={200}
          {...form.getInputProps('title')}
          name="title"
        />
        <TextArea
          label={t('field.purpose')}
          hint={t('form.purposeHint')}
          rows={4}
          maxLength={2000}
          {...form.getInputProps('purpose')}
          name="purpose"
        />
        <TextField
          label={t('field.does')}
          hint={t('form.doesHint')}
          maxLength={300}
          {...form.getInputProps('does')}
          name="does"
        />
        <TextField
          label={t('field.contact')}
          hint={t('form.contactHint')}
          optional={t('form.optional')}
          maxLength={300}
          {...form.getInputProps('contact')}
          name="contact"
        />
        <p className={record.quiet}>{t('form.kept')}</p>
      </ActForm>
      <LeaveGuard dirty={dirty} />
    </Page>
  )
}
