import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LeaveGuard } from '@/app/LeaveGuard'
import { reason } from '@/app/reason'
import { Button, ErrorSummary, Notice } from '@/ui'
import css from './manage.module.css'
import { useReadable } from './readable'
import { conflictOf, type FieldName, joined, type Values } from './values'

type TwoVersionsProps = {
  /** What both began with. */
  base: Values
  mine: Values
  theirs: Values
  onSave: (values: Values) => Promise<void>
  /** Back to the form, with what was chosen so far. */
  onBack: (values: Values) => void
}

/**
 * Two people changed one organization. What only one of them touched is joined by itself and shown; where both did, a
 * person chooses. Nothing of either is lost.
 */
export function TwoVersions({ base, mine, theirs, onSave, onBack }: TwoVersionsProps) {
  const { t } = useTranslation('organization')
  const readable = useReadable()
  const [chosen, setChosen] = useState<Partial<Record<FieldName, 'mine' | 'theirs'>>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [message, setMessage] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const conflict = conflictOf(base, mine, theirs)
  const open = conflict.both.filter(field => chosen[field] === undefined)
  const result = () => joined(base, mine, theirs, chosen)

  async function save() {
    setErrors(
      Object.fromEntries(
        open.map(field => [`${field}-mine`, t('two.choose', { field: t(`field.${field}`) })]),
      ),
    )
    setMessage(undefined)
    if (open.length > 0) return setAttempt(count => count + 1)
    setBusy(true)
    try {
      await onSave(result())
    } catch (error) {
      setMessage(reason(error))
      setAttempt(count => count + 1)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className={css.two} aria-label={t('two.title')}>
      <Notice tone="call" live title={t('two.title')}>
        <p>{t('two.lead')}</p>
      </Notice>
      <ErrorSummary errors={errors} message={message} attempt={attempt} />
      {conflict.both.map(field => (
        <fieldset key={field} className={css.pair}>
          <legend>{t(`field.${field}`)}</legend>
          {(['mine', 'theirs'] as const).map(side => (
            <label key={side} htmlFor={`field-${field}-${side}`} className={css.side}>
              <input
                type="radio"
                id={`field-${field}-${side}`}
                name={`two-${field}`}
                checked={chosen[field] === side}
                onChange={() => setChosen(before => ({ ...before, [field]: side }))}
              />
              <span>
                <b>{t(`two.${side}`)}</b>
                <span className={css.version}>
                  {readable(field, (side === 'mine' ? mine : theirs)[field])}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <Joined title={t('two.onlyMine')} fields={conflict.mine} before={theirs} after={mine} />
      <Joined title={t('two.onlyTheirs')} fields={conflict.theirs} before={base} after={theirs} />
      <p className={css.acts}>
        <Button look="main" busy={busy} onClick={save}>
          {t('two.save')}
        </Button>
        <Button onClick={() => onBack(result())}>{t('two.back')}</Button>
      </p>
      <LeaveGuard dirty />
    </section>
  )
}

type JoinedProps = { title: string; fields: FieldName[]; before: Values; after: Values }

function Joined({ title, fields, before, after }: JoinedProps) {
  const { t } = useTranslation('organization')
  const readable = useReadable()
  if (fields.length === 0) return null
  return (
    <>
      <h2 className={css.small}>{title}</h2>
      <dl className={css.joined}>
        {fields.map(field => (
          <div key={field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              <del>{readable(field, before[field])}</del> <ins>{readable(field, after[field])}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
