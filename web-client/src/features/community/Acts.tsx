import { useForm } from '@mantine/form'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, Dialog, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { MemberForm } from './MemberForm'
import { COMMUNITIES, type Community } from './queries'

const SHOWN = ['join', 'edit', 'archive'] as const
type Shown = (typeof SHOWN)[number]

/** What the reader may do with the community as a whole; what members do in it stands in its parts. */
export function Acts({ community, etag }: { community: Community; etag: string | undefined }) {
  const { t } = useTranslation('community')
  const [asked, setAsked] = useState<Shown>()
  const offered = SHOWN.filter(action => community.actions.includes(action))
  const hash = useLocation({ select: ({ hash }) => hash })
  const navigate = useNavigate()
  // An invitation leads here with the form open.
  const shown = asked ?? (hash === 'join' && offered.includes('join') ? 'join' : undefined)
  const done = () => {
    setAsked(undefined)
    if (hash === 'join') void navigate({ to: '.', hash: '', search: true, replace: true, resetScroll: false })
  }
  if (offered.length === 0) return null
  return (
    <section aria-label={t('act.title')}>
      <p className={record.acts}>
        {offered.map(action => (
          <Button
            key={action}
            small
            look={action === 'join' ? 'main' : undefined}
            onClick={() => setAsked(action)}
          >
            {t(`act.${action}`)}
          </Button>
        ))}
      </p>
      <Dialog title={shown ? t(`act.${shown}`) : ''} open={shown !== undefined} onClose={done}>
        {shown === 'join' && <MemberForm community={community} onDone={done} />}
        {shown === 'edit' && <EditForm community={community} etag={etag} onDone={done} />}
        {shown === 'archive' && <ArchiveForm id={community.id} onDone={done} />}
      </Dialog>
    </section>
  )
}

type EditFormProps = { community: Community; etag: string | undefined; onDone: () => void }

function EditForm({ community, etag, onDone }: EditFormProps) {
  const { t } = useTranslation('community')
  const needed = (text: string) => (text.trim() ? null : t('form.needed'))
  const form = useForm({
    mode: 'controlled',
    initialValues: { title: community.title, purpose: community.purpose },
    validate: { title: needed, purpose: needed },
  })
  const act = useAct({
    send: ({ title, purpose }: { title: string; purpose: string }) =>
      unwrap(
        api.PATCH('/api/v1/communities/{id}', {
          params: { path: { id: community.id }, header: { 'If-Match': etag ?? '' } },
          body: { title: title.trim(), purpose: purpose.trim() },
        }),
      ),
    told: t('act.done'),
    forget: [COMMUNITIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('act.save')}>
      <TextField label={t('field.title')} maxLength={200} {...form.getInputProps('title')} name="title" />
      <TextArea
        label={t('field.purpose')}
        rows={5}
        maxLength={2000}
        {...form.getInputProps('purpose')}
        name="purpose"
      />
    </ActForm>
  )
}

function ArchiveForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('community')
  const form = useForm({
    mode: 'controlled',
    initialValues: { reason: '' },
    validate: { reason: value => (value.trim() ? null : t('form.needed')) },
  })
  const act = useAct({
    send: ({ reason }: { reason: string }, key) =>
      unwrap(
        api.POST('/api/v1/communities/{id}/actions/archive', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: { reason: reason.trim() },
        }),
      ),
    told: t('act.done'),
    forget: [COMMUNITIES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('act.archive')}>
      <TextArea
        label={t('act.reason')}
        hint={t('act.reasonHint')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('reason')}
        name="reason"
      />
    </ActForm>
  )
}
