import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { Button, ErrorSummary, TextField } from '@/ui'
import css from './claim.module.css'
import { CLAIMS, type Claim } from './queries'

/** The code of the letter. A wrong one is answered by the claim as it was, with one try less. */
export function CodeForm({ claim }: { claim: Claim }) {
  const { t } = useTranslation('claim')
  const [wrong, setWrong] = useState(0)
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: value => (/^[\d\s-]{8,}$/.test(value) ? null : t('code.none')) },
  })
  const act = useAct({
    send: (given: { code: string }, key) =>
      unwrap(
        api.POST('/api/v1/claims/{id}/actions/enter_code', {
          params: { path: { id: claim.id }, header: { 'Idempotency-Key': key } },
          body: { code: given.code },
        }),
      ),
    forget: [CLAIMS, ['me', 'organizations'], ['organizations'], ['people']],
    onDone: now => {
      if (now.status !== 'code_sent') return
      form.setErrors({ code: t('code.wrong', { count: now.triesLeft ?? 0 }) })
      setWrong(count => count + 1)
    },
    onFaults: form.setErrors,
  })
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={form.onSubmit(
        given => act.do(given),
        () => act.refuse(),
      )}
    >
      <ErrorSummary errors={form.errors} message={act.message} attempt={act.attempt + wrong} />
      <TextField
        label={t('code.label')}
        hint={t('code.hint')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        {...form.getInputProps('code')}
      />
      <Button type="submit" look="main" busy={act.busy}>
        {t('code.send')}
      </Button>
    </form>
  )
}
