import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextArea, TextField } from '@/ui'
import css from './claim.module.css'
import { CLAIMS, type Method, type MethodHint } from './queries'

type ClaimFormProps = { organization: string; methods: MethodHint[] }

/** How somebody will prove it. Only proofs that are possible stand here. */
export function ClaimForm({ organization, methods }: ClaimFormProps) {
  const { t } = useTranslation('claim')
  const form = useForm({
    initialValues: { method: (methods[0]?.method ?? 'documents') as Method, position: '', statement: '' },
    validate: {
      position: value => (value.trim() ? null : t('form.noPosition')),
      statement: (value, { method }) =>
        method === 'documents' && !value.trim() ? t('form.noStatement') : null,
    },
  })
  const act = useAct({
    send: (given: typeof form.values, key) =>
      unwrap(
        api.POST('/api/v1/organizations/{id}/claims', {
          params: { path: { id: organization }, header: { 'Idempotency-Key': key } },
          body: {
            method: given.method,
            position: given.position.trim(),
            statement: given.method === 'documents' ? given.statement.trim() : null,
          },
        }),
      ),
    told: t('form.done'),
    forget: [CLAIMS],
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('form.send')}>
      <fieldset className={css.choices}>
        <legend>{t('form.method')}</legend>
        {methods.map(({ method, hint }) => (
          <label key={method} className={css.choice}>
            <input
              type="radio"
              name="method"
              value={method}
              checked={form.values.method === method}
              onChange={() => form.setFieldValue('method', method)}
            />
            <span>
              <strong>{t(`method.${method}`)}</strong>
              <span className={css.quiet}>{t(`how.${method}`, { hint })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={t('form.position')}
        hint={t('form.positionHint')}
        name="position"
        maxLength={200}
        {...form.getInputProps('position')}
      />
      {form.values.method === 'documents' && (
        <TextArea
          label={t('form.statement')}
          hint={t('form.statementHint')}
          name="statement"
          maxLength={4000}
          {...form.getInputProps('statement')}
        />
      )}
    </ActForm>
  )
}
