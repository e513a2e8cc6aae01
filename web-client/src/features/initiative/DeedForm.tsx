import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { representedBy } from '@/app/bodies'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { today } from '@/i18n/format'
import { Select, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import {
  type DeedValues,
  emptyDeed,
  errorsOf,
  FIELDS,
  isPaper,
  isPaperOptional,
  type TextField as Name,
  paperName,
  SHAPES,
  take,
  type Worded,
} from './deeds'
import { PaperFields } from './PaperFields'
import { INITIATIVES, type Initiative } from './queries'

type DeedFormProps = { action: Worded; initiative: Initiative; onDone: () => void }

/** The form of one step. What is typed is kept in this browser until the step is taken. */
export function DeedForm({ action, initiative, onDone }: DeedFormProps) {
  const { t } = useTranslation('initiative')
  const draft = `initiative.${action}.${initiative.id}`
  const [empty] = useState(() => emptyDeed(Number(today().slice(0, 4))))
  const [sent, setSent] = useState(false)
  const form = useForm<DeedValues>({
    mode: 'controlled',
    initialValues: { ...empty, ...draftOf<DeedValues>(draft) },
  })
  const dirty = !sent && JSON.stringify(form.values) !== JSON.stringify(empty)
  useDraft(draft, form.values, dirty)
  const act = useAct({
    send: (given: DeedValues, key) => take(action, initiative.id, given, key),
    told: t('act.done'),
    forget: [INITIATIVES],
    onDone: () => {
      setSent(true)
      dropDraft(draft)
      onDone()
    },
    onFaults: faults => form.setErrors(errorsOf(faults)),
  })
  // A citizens' group is answered by law: the body's own rule has no say.
  const shown = FIELDS[action].filter(
    field => !(initiative.citizensGroup && (field === 'rule' || field === 'dueOn')),
  )
  return (
    <ActForm form={form} act={act} submit={t(`act.${action}`)}>
      <p className={record.quiet}>{t(`act.explain.${action}`)}</p>
      {shown.map(field =>
        isPaper(field) ? (
          <PaperFields
            key={field}
            form={form}
            name={field}
            called={paperName(action, field)}
            optional={isPaperOptional(action)}
            dated={action === 'endorse'}
          />
        ) : (
          <OneField key={field} name={field} field={{ ...form.getInputProps(field), name: field }} />
        ),
      )}
    </ActForm>
  )
}

type OneFieldProps = { name: Name; field: { name: string; value?: string } }

/** One field of a step, in the shape that its contents have. */
function OneField({ name, field }: OneFieldProps) {
  const { t } = useTranslation('initiative')
  const label = t(`act.field.${name}`)
  switch (SHAPES[name]) {
    case 'words':
      return <TextArea label={label} rows={5} maxLength={name === 'reason' ? 2000 : 10000} {...field} />
    case 'date':
      return <TextField type="date" label={label} {...field} />
    case 'count':
      return <TextField inputMode="numeric" label={label} {...field} />
    case 'favour':
      return (
        <Select
          label={label}
          {...field}
          choices={[
            { value: '', label: t('act.choose') },
            { value: 'yes', label: t('favourable.yes') },
            { value: 'no', label: t('favourable.no') },
          ]}
        />
      )
    case 'organization':
      return <Organization label={label} field={field} />
    default:
      return <TextField label={label} maxLength={300} {...field} />
  }
}

/** One of the organizations that the reader represents. */
function Organization({ label, field }: { label: string; field: OneFieldProps['field'] }) {
  const { t } = useTranslation('initiative')
  const session = useSession()
  const own = useQuery(representedBy(session.state === 'signed-in' ? session.user.roles : [])).data ?? []
  return (
    <Select
      label={label}
      {...field}
      choices={[
        { value: '', label: t('act.choose') },
        ...own.map(({ id, shortName }) => ({ value: id, label: shortName })),
      ]}
    />
  )
}
