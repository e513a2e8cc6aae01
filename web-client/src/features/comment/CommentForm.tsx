import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { speakingFor } from '@/app/bodies'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { Button, Checkbox, Select, TextArea, toast } from '@/ui'
import css from './comment.module.css'
import { QuoteView } from './QuoteView'
import { COMMENTS, type Comment, change, STANCES, type Stance, type Target, write } from './queries'

type CommentFormProps = {
  target: Target
  takesStance: boolean
  /** People may speak under a number here. */
  takesAlias?: boolean
  /** The comment that is answered. */
  answers?: string
  quoted?: Comment
  /** One's own comment that is changed. */
  changed?: Comment
  onDone?: () => void
}

type Values = { text: string; stance: Stance; organizationId: string; alias: boolean }

const LONGEST = 4000

/** Says something, answers somebody, or changes one's own words. What is typed is kept in this browser until it is sent. */
export function CommentForm({
  target,
  takesStance,
  takesAlias,
  answers,
  quoted,
  changed,
  onDone,
}: CommentFormProps) {
  const { t } = useTranslation('comment')
  const session = useSession()
  const roles = session.state === 'signed-in' ? session.user.roles : []
  const organizations = useQuery({ ...speakingFor(roles), enabled: !changed }).data ?? []
  const draftKey = `comment.${changed?.id ?? quoted?.id ?? answers ?? target.id}`
  const base: Values = {
    text: changed?.text ?? '',
    stance: changed?.stance ?? 'neutral',
    organizationId: '',
    alias: false,
  }
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { ...base, ...draftOf<Values>(draftKey) },
    validate: { text: value => (value.trim() ? null : t('form.needed')) },
  })
  const dirty = JSON.stringify(form.values) !== JSON.stringify(base)
  useDraft(draftKey, form.values, dirty)
  const opened = useFocusInside(answers !== undefined || changed !== undefined)

  const act = useAct({
    send: ({ text, stance, organizationId, alias }: Values, key) => {
      const said = { text: text.trim(), stance: takesStance ? stance : null }
      return changed
        ? change(changed, said)
        : write(
            target,
            {
              ...said,
              answersId: answers ?? null,
              quotedId: quoted?.id ?? null,
              organizationId: organizationId || null,
              alias: takesAlias && !organizationId ? alias : null,
            },
            key,
          )
    },
    forget: [COMMENTS, [target.kind]],
    onDone: ({ status }) => {
      toast(t(status === 'published' ? 'form.told.published' : 'form.told.submitted'))
      form.setValues(base)
      dropDraft(draftKey)
      onDone?.()
    },
    onFaults: form.setErrors,
  })
  // There may be several forms on the page: their fields have names of their own.
  const own = (field: string) => `${draftKey}-${field}`
  const errors = Object.fromEntries(Object.entries(form.errors).map(([field, text]) => [own(field), text]))

  return (
    <div ref={opened} className={css.form}>
      <ActForm
        form={{ ...form, errors }}
        act={act}
        label={t(changed ? 'form.change' : answers ? 'form.answer' : 'form.say')}
        submit={t(changed ? 'form.save' : answers ? 'form.sendAnswer' : 'form.send')}
        aside={onDone && <Button onClick={onDone}>{t('form.cancel')}</Button>}
      >
        {quoted && <QuoteView quote={{ id: quoted.id, author: quoted.author, text: quoted.text }} />}
        <TextArea
          id={`field-${own('text')}`}
          label={t(changed ? 'form.changedText' : answers ? 'form.answerText' : 'form.text')}
          hint={t('form.hint')}
          rows={4}
          maxLength={LONGEST}
          {...form.getInputProps('text')}
          name="text"
        />
        {takesStance && (
          <Select
            id={`field-${own('stance')}`}
            label={t('form.stance')}
            {...form.getInputProps('stance')}
            name="stance"
            choices={STANCES.map(one => ({ value: one, label: t(`stance.${one}`) }))}
          />
        )}
        {organizations.length > 0 && (
          <Select
            id={`field-${own('organizationId')}`}
            label={t('form.organization')}
            {...form.getInputProps('organizationId')}
            name="organizationId"
            choices={[
              { value: '', label: t('form.myself') },
              ...organizations.map(({ id: value, shortName }) => ({ value, label: shortName })),
            ]}
          />
        )}
        {takesAlias && !changed && !form.values.organizationId && (
          <Checkbox
            id={`field-${own('alias')}`}
            label={t('form.alias')}
            hint={t('form.aliasHint')}
            name="alias"
            checked={form.values.alias}
            onChange={event => form.setFieldValue('alias', event.currentTarget.checked)}
          />
        )}
      </ActForm>
    </div>
  )
}

/** A form that has just been opened by a button has the focus at once. */
function useFocusInside(wanted: boolean) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wanted) box.current?.querySelector('textarea')?.focus()
  }, [wanted])
  return box
}
