import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Problem } from '@/contract/problem'
import { fileSize } from '@/i18n/format'
import { announce, Button, ConfirmDialog, Field, Notice, Section, Select, TextField, toast } from '@/ui'
import { ACCEPTED, add, imageOf, type Medium, media, type Role, remove, rename } from './media'
import css from './media.module.css'
import type { Organization } from './queries'

const ROLES: Role[] = ['logo', 'photo', 'document']

/** Logo, photos and documents of an organization, for its people: what is there, and a way to add more. */
export function MediaEditor({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  const list = useQuery(media(organization.id))
  return (
    <Section title={t('media.title')}>
      {organization.status !== 'published' && <p>{t('media.later')}</p>}
      {list.isError && <Notice tone="call">{reason(list.error)}</Notice>}
      {list.data?.length === 0 && <p>{t('media.none')}</p>}
      {list.data?.map(medium => (
        <Edited key={`${medium.id}-${medium.version}`} organization={organization} medium={medium} />
      ))}
      <AddForm organization={organization} />
    </Section>
  )
}

function Edited({ organization, medium }: { organization: Organization; medium: Medium }) {
  const { t } = useTranslation('organization')
  const client = useQueryClient()
  const [title, setTitle] = useState(medium.title)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const image = organization.status === 'published' ? imageOf(medium, 'small') : undefined

  async function run(work: () => Promise<void>, done: string) {
    setBusy(true)
    setFailure(undefined)
    try {
      await work()
      toast(done)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
      setAsked(false)
    }
  }

  return (
    <div className={css.edited}>
      <div className={css.row}>
        {image && <img src={image.url} width={image.width} height={image.height} alt="" loading="lazy" />}
        <p>
          <strong>{t(`media.role.${medium.role}`)}</strong> · {medium.file.name} ·{' '}
          {fileSize(medium.file.size)}
        </p>
        <Button small look="danger" onClick={() => setAsked(true)}>
          {t('media.remove')}
        </Button>
      </div>
      <TextField
        id={`medium-${medium.id}`}
        label={t(medium.role === 'document' ? 'media.documentTitle' : 'media.pictureTitle')}
        maxLength={200}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
        after={
          title.trim() !== medium.title && (
            <Button
              small
              busy={busy}
              onClick={() => run(() => rename(client, organization.id, medium, title), t('media.renamed'))}
            >
              {t('media.rename')}
            </Button>
          )
        }
      />
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{told(failure)}</p>
        </Notice>
      )}
      <ConfirmDialog
        title={t('media.ask', { title: medium.title })}
        open={asked}
        action={t('media.remove')}
        danger
        busy={busy}
        onConfirm={() => run(() => remove(client, organization.id, medium), t('media.removed'))}
        onCancel={() => setAsked(false)}
      >
        <p>{t('media.means')}</p>
      </ConfirmDialog>
    </div>
  )
}

/** A file of one role with its words. While it is on its way one sees how far. */
function AddForm({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  const client = useQueryClient()
  const [role, setRole] = useState<Role>('photo')
  const [title, setTitle] = useState('')
  const [share, setShare] = useState<number>()
  const [fault, setFault] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  async function submit(event: FormEvent) {
    event.preventDefault()
    const file = input.current?.files?.[0]
    if (!file) return setFault(t('media.choose'))
    if (!title.trim()) return setFault(t('media.titleNeeded'))
    const control = new AbortController()
    stop.current = control
    setFault(undefined)
    setShare(0)
    announce(t('media.sending', { name: file.name }))
    try {
      await add(client, organization.id, {
        role,
        file,
        title: title.trim(),
        onProgress: setShare,
        signal: control.signal,
      })
      toast(t('media.added'))
      setTitle('')
      if (input.current) input.current.value = ''
    } catch (error) {
      if (!control.signal.aborted) setFault(told(error))
    } finally {
      setShare(undefined)
    }
  }

  return (
    <form className={css.add} onSubmit={submit} noValidate>
      <h3>{t('media.add')}</h3>
      <Select
        label={t('media.what')}
        value={role}
        onChange={event => setRole(event.currentTarget.value as Role)}
        choices={ROLES.map(value => ({ value, label: t(`media.role.${value}`) }))}
      />
      <Field id="medium-file" label={t('media.file')} hint={t(`media.hint.${role}`)}>
        {wiring => <input type="file" className={css.file} ref={input} accept={ACCEPTED[role]} {...wiring} />}
      </Field>
      <TextField
        id="medium-title"
        label={t(role === 'document' ? 'media.documentTitle' : 'media.pictureTitle')}
        hint={role === 'document' ? undefined : t('media.pictureHint')}
        maxLength={200}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
      />
      {share !== undefined && (
        <progress value={share} max={1} aria-label={t('media.sending', { name: '' })} />
      )}
      {fault && (
        <Notice tone="call" live>
          <p>{fault}</p>
        </Notice>
      )}
      <p>
        <Button type="submit" busy={share !== undefined}>
          {t('media.send')}
        </Button>
      </p>
    </form>
  )
}

/** What is wrong with the file says the server better than we could. */
function told(error: unknown): string {
  const violation = error instanceof Problem ? error.violations[0] : undefined
  return violation?.message ?? reason(error)
}
