import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { speakingFor } from '@/app/bodies'
import { useDraft } from '@/app/drafts'
import { LeaveGuard } from '@/app/LeaveGuard'
import { reason } from '@/app/reason'
import { activityAreas, territories } from '@/app/reference'
import { useSession } from '@/app/session'
import { byField, Problem } from '@/contract/problem'
import { Button, ErrorSummary, PickMany, PickOne, Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { Editor } from './Editor'
import type { NewsItem } from './queries'
import { isBlank } from './richHtml'
import type { Values } from './values'

type NewsFormProps = {
  initial: Values
  /** Against what «changed» is measured. */
  base: Values
  draftKey: string
  known?: NewsItem
  onSend: (values: Values) => Promise<NewsItem>
  onDone: (made: NewsItem) => void
}

/** The form of a news item. What is typed is kept in this browser until it is saved. */
export function NewsForm({ initial, base, draftKey, known, onSend, onDone }: NewsFormProps) {
  const { t } = useTranslation('news')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const staff = roles.some(role => role === 'moderator' || role === 'administrator')
  const organizations = useQuery(speakingFor(roles)).data ?? []
  const areas = useQuery(activityAreas).data?.items ?? []
  const [typed, setTyped] = useState('')
  const places = useQuery(territories(typed)).data?.items ?? []
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()
  const [done, setDone] = useState<NewsItem>()
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: initial,
    validate: {
      title: needed,
      summary: needed,
      html: value => (isBlank(value) ? t('form.needText') : null),
    },
  })
  const dirty = done === undefined && JSON.stringify(form.values) !== JSON.stringify(base)
  useDraft(draftKey, { values: form.values }, dirty)
  const { setFieldValue } = form
  const [own] = organizations
  const chosen = form.values.organizationId
  useEffect(() => {
    if (own && !staff && chosen === '') setFieldValue('organizationId', own.id)
  }, [own, staff, chosen, setFieldValue])
  // One render later: the guard at the door must know that everything is sent.
  useEffect(() => {
    if (done) onDone(done)
  }, [done, onDone])

  async function send(values: Values) {
    setBusy(true)
    setMessage(undefined)
    try {
      setDone(await onSend(values))
    } catch (error) {
      if (error instanceof Problem && error.violations.length > 0) form.setErrors(byField(error.violations))
      else setMessage(reason(error))
      setAttempt(count => count + 1)
    } finally {
      setBusy(false)
    }
  }

  const found = places.map(({ id, name }) => ({ value: id, label: name }))
  const place = known?.territory
  if (place && !found.some(({ value }) => value === place.id))
    found.unshift({ value: place.id, label: place.name })

  return (
    <form
      noValidate
      className={record.form}
      onSubmit={form.onSubmit(send, () => {
        setMessage(undefined)
        setAttempt(count => count + 1)
      })}
    >
      <ErrorSummary errors={form.errors} message={message} attempt={attempt} />
      <Select
        label={t('field.organizationId')}
        {...form.getInputProps('organizationId')}
        name="organizationId"
        choices={[
          ...(staff ? [{ value: '', label: t('center') }] : []),
          ...organizations.map(({ id, shortName }) => ({ value: id, label: shortName })),
        ]}
      />
      <TextField label={t('field.title')} maxLength={200} {...form.getInputProps('title')} name="title" />
      <TextArea
        label={t('field.summary')}
        hint={t('form.summaryHint')}
        rows={3}
        maxLength={500}
        {...form.getInputProps('summary')}
        name="summary"
      />
      <Editor
        label={t('field.html')}
        hint={t('form.htmlHint')}
        error={form.errors.html}
        initial={initial.html}
        onChange={html => form.setFieldValue('html', html)}
      />
      <PickMany
        label={t('field.activityAreaIds')}
        optional={t('form.optional')}
        name="activityAreaIds"
        error={form.errors.activityAreaIds}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.activityAreaIds}
        onChange={value => form.setFieldValue('activityAreaIds', value)}
      />
      <PickOne
        label={t('field.territoryId')}
        optional={t('form.optional')}
        name="territoryId"
        error={form.errors.territoryId}
        choices={found}
        value={form.values.territoryId}
        onChange={value => form.setFieldValue('territoryId', value)}
        onSearch={setTyped}
      />
      <p className={record.acts}>
        <Button type="submit" look="main" busy={busy}>
          {t('form.save')}
        </Button>
      </p>
      <p className={record.quiet}>{t('form.kept')}</p>
      <LeaveGuard dirty={dirty} />
    </form>
  )
}
