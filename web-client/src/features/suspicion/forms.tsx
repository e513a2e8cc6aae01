import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { Checkbox, TextArea } from '@/ui'
import record from '@/ui/record.module.css'
import { giveBack, type Review, review, SUSPICIONS, type Suspicion } from './queries'

/** What a moderator has found out; and, where that is called for, whose voices count no longer. */
export function ReviewForm({ of, onDone }: { of: Suspicion; onDone: () => void }) {
  const { t } = useTranslation('suspicion')
  const form = useForm<Review>({
    mode: 'controlled',
    initialValues: { note: '', setAside: false, keep: [] },
  })
  const { setAside, keep } = form.values
  const act = useAct({
    send: (values: Review, key) => review(of.id, values, key),
    told: t('told'),
    forget: [SUSPICIONS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('review')}>
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('note')}
        name="note"
      />
      {of.canBeSetAside && (
        <Checkbox
          label={t('doSetAside')}
          hint={t('doSetAsideHint')}
          name="setAside"
          checked={setAside}
          onChange={event => form.setFieldValue('setAside', event.currentTarget.checked)}
        />
      )}
      {setAside && (
        <fieldset className={record.part}>
          <legend>{t('keep')}</legend>
          {of.people
            .filter(person => !person.setAside)
            .map(person => (
              <Checkbox
                key={person.id}
                name={`keep-${person.id}`}
                label={person.name ?? t('somebody')}
                checked={keep.includes(person.id)}
                onChange={event =>
                  form.setFieldValue(
                    'keep',
                    event.currentTarget.checked ? [...keep, person.id] : keep.filter(id => id !== person.id),
                  )
                }
              />
            ))}
        </fieldset>
      )}
    </ActForm>
  )
}

/** Why voices that were set aside count again. */
export function GiveBackForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation('suspicion')
  const form = useForm({ mode: 'controlled', initialValues: { note: '' } })
  const act = useAct({
    send: (values: { note: string }, key) => giveBack(id, values, key),
    told: t('told'),
    forget: [SUSPICIONS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('giveBack')}>
      <TextArea
        label={t('note')}
        hint={t('giveBackHint')}
        rows={4}
        maxLength={2000}
        {...form.getInputProps('note')}
        name="note"
      />
    </ActForm>
  )
}
