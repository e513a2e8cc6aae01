import { useState } from 'react'
import { reason } from '@/app/reason'
import { byField, Problem } from '@/contract/problem'

type Form<Values> = {
  setErrors: (errors: Record<string, string>) => void
  onSubmit: (
    good: (values: Values) => void,
    bad: () => void,
  ) => (event?: React.FormEvent<HTMLFormElement>) => void
}

/** Sends a form once at a time; what the API says is wrong goes to its fields, what failed as a whole to the top. */
export function useSending<Values>(form: Form<Values>, send: (values: Values) => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [message, setMessage] = useState<string>()

  async function run(values: Values) {
    if (busy) return
    setBusy(true)
    setMessage(undefined)
    try {
      await send(values)
    } catch (error) {
      const wrong = error instanceof Problem ? byField(error.violations) : {}
      form.setErrors(wrong)
      setMessage(Object.keys(wrong).length > 0 ? undefined : reason(error))
      setAttempt(count => count + 1)
    } finally {
      setBusy(false)
    }
  }

  const onSubmit = form.onSubmit(run, () => {
    setMessage(undefined)
    setAttempt(count => count + 1)
  })
  return { busy, attempt, message, onSubmit }
}
