import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import css from './ErrorSummary.module.css'

type ErrorSummaryProps = {
  /** Errors by field path (`phones.0`); `''` or a path without a field belongs to the form as a whole. */
  errors: Record<string, React.ReactNode>
  /** What failed as a whole: a conflict, a refused sign-in, a network that is away. */
  message?: string
  /** Changes with every attempt to send, so that the same errors get the focus again. */
  attempt: number
}

/**
 * After the GOV.UK error summary: at the top of the form, focused when it appears; each line leads to its field and
 * brings the field's label into view before it gets the focus, or the label would hide under the edge of the screen.
 */
export function ErrorSummary({ errors, message, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation('ui')
  const box = useRef<HTMLDivElement>(null)
  const lines = Object.entries(errors).filter(([, text]) => text)
  const empty = lines.length === 0 && !message

  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])

  if (empty) return null

  /** Several fields may be wrong in the same words: then each line begins with the name of its field. */
  function lineOf(path: string, text: React.ReactNode) {
    const alike = lines.filter(([, other]) => other === text).length > 1
    const label = alike ? document.querySelector(`label[for="${CSS.escape(`field-${path}`)}"]`) : null
    // What stands behind the name, as «(optional)», is an element of its own.
    const name = label?.firstChild?.textContent?.trim()
    return name ? `${name}: ${text}` : text
  }

  function lead(event: MouseEvent<HTMLAnchorElement>, path: string) {
    const field = document.getElementById(`field-${path}`)
    if (!field) return
    event.preventDefault()
    const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? field
    label.scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
  }

  return (
    <div ref={box} className={css.summary} role="alert" tabIndex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">{message ?? t('errors.title', { count: lines.length })}</h2>
      {lines.length > 0 && (
        <ul role="list">
          {lines.map(([path, text]) => (
            <li key={path}>
              {path && document.getElementById(`field-${path}`) !== null ? (
                <a href={`#field-${path}`} onClick={event => lead(event, path)}>
                  {lineOf(path, text)}
                </a>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
