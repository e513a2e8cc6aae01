import type { ComponentProps, FormEventHandler, ReactNode } from 'react'
import { Button, ErrorSummary } from '@/ui'
import css from './ActForm.module.css'
import type { Act } from './useAct'

/** As much of a form of `useForm` as is needed here. */
type Fields<T> = {
  errors: Record<string, ReactNode>
  onSubmit: (good: (values: T) => void, bad: () => void) => FormEventHandler<HTMLFormElement>
}

type ActFormProps<T> = {
  form: Fields<T>
  act: Act<T>
  /** What the button says. */
  submit: string
  look?: ComponentProps<typeof Button>['look']
  /** What the form is called where no heading says it. */
  label?: string
  /** Other ways, beside the button. */
  aside?: ReactNode
  children: ReactNode
}

/** A form that does one thing: what is wrong at the top, its fields, the button. A press while it is sent does nothing. */
export function ActForm<T>({ form, act, submit, look = 'main', label, aside, children }: ActFormProps<T>) {
  return (
    <form
      noValidate
      className={css.form}
      aria-label={label}
      onSubmit={form.onSubmit(given => {
        if (!act.busy) act.do(given)
      }, act.refuse)}
    >
      <ErrorSummary errors={form.errors} message={act.message} attempt={act.attempt} />
      {children}
      <p className={css.acts}>
        <Button type="submit" look={look} busy={act.busy}>
          {submit}
        </Button>
        {aside}
      </p>
    </form>
  )
}
