import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { draftOf, dropDraft, useDraft } from '@/app/drafts'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import css from './proposal.module.css'
import { PROPOSALS, type Proposal } from './queries'

type SplitFormProps = { proposal: Proposal; onDone: () => void }
type Part = { title: string; body: string }
type Values = { parts: Part[] }

const FEWEST = 2
const MOST = 5
const EMPTY: Part = { title: '', body: '' }

/** Into which parts it is split: each has a title and a text, the rest stays as it is. */
export function SplitForm({ proposal, onDone }: SplitFormProps) {
  const { t } = useTranslation('proposal')
  const draft = `proposal.split.${proposal.id}`
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: draftOf<Values>(draft) ?? { parts: [EMPTY, EMPTY] },
    validate: {
      parts: {
        title: value => (value.trim() ? null : t('form.needTitle')),
        body: value => (value.trim() ? null : t('form.needBody')),
      },
    },
  })
  const { parts } = form.values
  useDraft(
    draft,
    form.values,
    parts.some(({ title, body }) => title !== '' || body !== ''),
  )
  const act = useAct({
    send: (given: Values, key) =>
      unwrap(
        api.POST('/api/v1/proposals/{id}/parts', {
          params: { path: { id: proposal.id }, header: { 'Idempotency-Key': key } },
          body: { parts: given.parts.map(({ title, body }) => ({ title: title.trim(), body: body.trim() })) },
        }),
      ),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone: () => {
      form.setValues({ parts: [EMPTY, EMPTY] })
      dropDraft(draft)
      onDone()
    },
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('split.send')}>
      <p className={record.quiet}>{t('split.explain')}</p>
      {parts.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are only added and taken away at the end
        <fieldset key={index} className={css.step}>
          <legend>{t('split.part', { number: index + 1 })}</legend>
          <TextField
            label={t('field.title')}
            maxLength={200}
            name={`parts.${index}.title`}
            {...form.getInputProps(`parts.${index}.title`)}
          />
          <TextArea
            label={t('field.body')}
            rows={5}
            maxLength={20000}
            name={`parts.${index}.body`}
            {...form.getInputProps(`parts.${index}.body`)}
          />
        </fieldset>
      ))}
      <p className={record.acts}>
        {parts.length < MOST && (
          <Button small onClick={() => form.insertListItem('parts', EMPTY)}>
            {t('split.more')}
          </Button>
        )}
        {parts.length > FEWEST && (
          <Button small onClick={() => form.removeListItem('parts', parts.length - 1)}>
            {t('split.fewer')}
          </Button>
        )}
      </p>
    </ActForm>
  )
}
