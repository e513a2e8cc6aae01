import { useForm } from '@mantine/form'
import { IconBookmark } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { Button, Checkbox, Dialog, LinkButton, Notice, TextField } from '@/ui'
import { FollowButton } from './FollowButton'
import css from './follow.module.css'
import { isOwn, questionOf, SEARCHES, saveSearch } from './queries'

export type SaveSearchProps = {
  /** The list's kind as the API names it; `search` for the one box. */
  type: string
  /** The filters in the address. */
  search: Record<string, unknown>
}

/** «Save this search»; and «Follow» for the one theme and the one place it asks for. */
export function SaveSearch({ type, search }: SaveSearchProps) {
  const { t } = useTranslation('follow')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  const [open, setOpen] = useState(false)
  const query = questionOf(search)
  const icon = <IconBookmark aria-hidden="true" size="1.2em" />
  const only = (name: string) => (query[name]?.length === 1 ? query[name][0] : undefined)
  const area = only('area')
  const button = t(query.near || query.bbox ? 'save.place' : 'save.button')
  const place = only('territory')
  return (
    <div className={css.bar}>
      {session.state === 'signed-in' ? (
        <Button small icon={icon} onClick={() => setOpen(true)}>
          {button}
        </Button>
      ) : (
        <LinkButton small icon={icon} href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
          {button}
        </LinkButton>
      )}
      {area && <FollowButton type="activity_area" id={area} name={t('theme')} />}
      {place?.includes('-') && <FollowButton type="territory" id={place} name={t('place')} />}
      <Dialog title={button} open={open} onClose={() => setOpen(false)}>
        <SaveForm type={type} query={query} own={isOwn(search)} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}

type SaveFormProps = {
  type: string
  query: Record<string, string[]>
  /** Whether the list is narrowed to the reader's own things, which are not kept. */
  own: boolean
  onDone: () => void
}

const LONGEST_NAME = 100

function SaveForm({ type, query, own, onDone }: SaveFormProps) {
  const { t } = useTranslation('follow')
  const words = query.q?.[0] ?? ''
  // Words that are too long for a name are not cut: the person names the search.
  const form = useForm({ initialValues: { name: words.length > LONGEST_NAME ? '' : words, notified: true } })
  const act = useAct({
    send: ({ name, notified }: { name: string; notified: boolean }, key) =>
      saveSearch({ type, query, name: name.trim(), notified }, key),
    told: t('save.told'),
    forget: [SEARCHES],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('save.submit')}>
      {own && <Notice>{t('save.notOwn')}</Notice>}
      {type === 'search' && <Notice>{t('save.everywhere')}</Notice>}
      <TextField
        label={t('save.name')}
        hint={t('save.hint')}
        maxLength={LONGEST_NAME}
        required
        {...form.getInputProps('name')}
        name="name"
      />
      <Checkbox
        label={t('save.notify')}
        {...form.getInputProps('notified', { type: 'checkbox' })}
        name="notified"
      />
    </ActForm>
  )
}
