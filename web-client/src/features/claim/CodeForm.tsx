import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { TextField } from '@/ui'
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
    <ActForm form={form} act={{ ...act, attempt: act.attempt + wrong }} submit={t('code.send')}>
      <TextField
        label={t('code.label')}
        hint={t('code.hint')}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        {...form.getInputProps('code')}
      />
    </ActForm>
  )
}
