import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { BodyPick } from '@/app/BodyPick'
import { type BulkResult, inParts } from '@/app/bulk'
import { useAct } from '@/app/useAct'
import { TextArea } from '@/ui'
import record from '@/ui/record.module.css'

export type Forwarding = { bodyId: string; reason: string }

/** A step that an officer takes for many at once. */
export type BulkStep<Row> = {
  key: string
  /** The verb on its buttons. */
  name: string
  /** In which state a row can take it; the others stay as they are. */
  fits: (row: Row) => boolean
  /** How many it is about. */
  title: (count: number) => string
  /** What follows, and what of it cannot be undone. */
  explain: string
  /** The body and the reason are asked for, once for all. */
  forwards?: boolean
  send: (ids: string[], key: string | undefined, to: Forwarding) => Promise<BulkResult>
}

type BulkFormProps = {
  step: Pick<BulkStep<never>, 'name' | 'explain' | 'forwards' | 'send'>
  ids: string[]
  /** How many are marked and not meant. */
  rest: number
  forget: readonly string[]
  onDone: (result: BulkResult) => void
}

/** Asks once for all of them, with what has to be said for all of them. */
export function BulkForm({ step, ids, rest, forget, onDone }: BulkFormProps) {
  const { t } = useTranslation('answer')
  const form = useForm<{ bodyId: string | null; reason: string }>({
    mode: 'controlled',
    initialValues: { bodyId: null, reason: '' },
    validate: step.forwards
      ? {
          bodyId: value => (value ? null : t('bulk.needBody')),
          reason: value => (value.trim() ? null : t('bulk.needReason')),
        }
      : {},
  })
  const act = useAct({
    send: ({ bodyId, reason }: { bodyId: string | null; reason: string }, key) =>
      inParts(ids, key, (some, part) =>
        step.send(some, part, { bodyId: bodyId ?? '', reason: reason.trim() }),
      ),
    forget: [forget],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={step.name}>
      <p>{step.explain}</p>
      {rest > 0 && <p className={record.quiet}>{t('bulk.rest', { count: rest })}</p>}
      {step.forwards && (
        <>
          <BodyPick
            label={t('field.bodyId')}
            name="bodyId"
            value={form.values.bodyId}
            error={form.errors.bodyId}
            onChange={value => form.setFieldValue('bodyId', value)}
          />
          <TextArea
            label={t('field.reason')}
            hint={t('hint.reason')}
            name="reason"
            rows={4}
            maxLength={2000}
            {...form.getInputProps('reason')}
          />
        </>
      )}
    </ActForm>
  )
}
