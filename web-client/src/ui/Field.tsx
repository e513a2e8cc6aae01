import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './Field.module.css'

export type FieldProps = {
  label: ReactNode
  /** Stands between the label and the control, so that it is read before typing. */
  hint?: ReactNode
  error?: ReactNode
  /** Fields are required unless they say otherwise: most are, and a star explains nothing. */
  optional?: string
}

type FrameProps = FieldProps & {
  id: string
  children: (wiring: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** Label, hint, error and control, tied together for a screen reader. */
export function Field({ id, label, hint, error, optional, children }: FrameProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? `${css.field} ${css.wrong}` : css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
        {optional && <span className={css.optional}> ({optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={css.error}>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  )
}

const idOf = (own: string | undefined, name: string | undefined, made: string) =>
  own ?? (name ? `field-${name}` : made)

/** One line of text. Its id is `field-<name>`: the error summary leads there. */
export function TextField({
  label,
  hint,
  error,
  optional,
  id,
  after,
  ...rest
}: FieldProps & ComponentProps<'input'> & { after?: ReactNode }) {
  return (
    <Field id={idOf(id, rest.name, useId())} {...{ label, hint, error, optional }}>
      {wiring => (
        <span className={css.line}>
          <input type="text" {...rest} {...wiring} className={css.control} />
          {after}
        </span>
      )}
    </Field>
  )
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  id,
  rows = 5,
  ...rest
}: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Field id={idOf(id, rest.name, useId())} {...{ label, hint, error, optional }}>
      {wiring => <textarea rows={rows} {...rest} {...wiring} className={css.control} />}
    </Field>
  )
}

export type Choice = { value: string; label: string }

/** The browser's own list of choices: it is the best one on a phone. */
export function Select({
  label,
  hint,
  error,
  optional,
  id,
  choices,
  ...rest
}: FieldProps & ComponentProps<'select'> & { choices: Choice[] }) {
  return (
    <Field id={idOf(id, rest.name, useId())} {...{ label, hint, error, optional }}>
      {wiring => (
        <select {...rest} {...wiring} className={css.control}>
          {choices.map(choice => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function Checkbox({
  label,
  hint,
  id,
  ...rest
}: Pick<FieldProps, 'label' | 'hint'> & ComponentProps<'input'>) {
  const made = useId()
  const own = idOf(id, rest.name, made)
  return (
    <div className={css.check}>
      <input type="checkbox" {...rest} id={own} aria-describedby={hint ? `${own}-hint` : undefined} />
      <div>
        <label htmlFor={own}>{label}</label>
        {hint && (
          <p id={`${own}-hint`} className={css.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
