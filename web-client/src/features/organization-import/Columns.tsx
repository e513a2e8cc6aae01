import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Problem, pathOf } from '@/contract/problem'
import { Button, ErrorSummary, Section, Select } from '@/ui'
import css from './import.module.css'
import { changeImport, fields, importById, type Tagged } from './queries'
import { SavedMappings } from './SavedMappings'
import { Source } from './Source'

/** Header → field; an empty one is left out. */
export type Meaning = Record<string, string>

/** Headers hold anything, so their fields are told apart by their place. */
const nameOf = (place: number) => `column-${place}`

/** What the columns mean: guessed, corrected here, and checked again by the API. */
export function Columns({ tagged }: { tagged: Tagged }) {
  const { t } = useTranslation('organization-import')
  const client = useQueryClient()
  const { id, columns, source, sourceMissing } = tagged.value
  const known = useQuery(fields).data ?? []
  const [meaning, setMeaning] = useState<Meaning>(() =>
    Object.fromEntries(columns.map(({ header, field }) => [header, field ?? ''])),
  )
  const [from, setFrom] = useState(source ?? '')
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<unknown>()
  const errors = errorsOf(failure, columns)

  const touched =
    from !== (source ?? '') || columns.some(({ header, field }) => (field ?? '') !== meaning[header])

  async function check() {
    setBusy(true)
    setFailure(undefined)
    try {
      const mapping = Object.fromEntries(columns.map(({ header }) => [header, meaning[header] || null]))
      const changed = await changeImport(id, tagged.etag ?? '', mapping, from.trim() || null)
      client.setQueryData(importById(id).queryKey, changed)
      await client.invalidateQueries({ queryKey: ['register-imports'] })
    } catch (error) {
      setFailure(error)
      setAttempt(attempt + 1)
      // Somebody else has changed it meanwhile: what stands here is shown against the newest state.
      if (error instanceof Problem && error.status === 412) client.invalidateQueries(importById(id))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Section title={t('columns.title')}>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          check()
        }}
      >
        <ErrorSummary
          errors={errors}
          message={failure !== undefined && Object.keys(errors).length === 0 ? reason(failure) : undefined}
          attempt={attempt}
        />
        <p>{t('columns.lead')}</p>
        <SavedMappings
          meaning={meaning}
          source={from}
          onTake={(taken, its) => {
            setMeaning(before =>
              Object.fromEntries(Object.keys(before).map(header => [header, taken[header] ?? ''])),
            )
            if (its) setFrom(its)
          }}
        />
        <div className={css.columns}>
          {columns.map(({ header, guessed, field, samples }, place) => (
            <div key={header} className={css.column}>
              <Select
                label={header}
                name={nameOf(place)}
                hint={
                  <>
                    {samples.length > 0
                      ? t('columns.samples', { samples: samples.join(' · ') })
                      : t('columns.empty')}
                    {guessed && field && meaning[header] === field ? ` (${t('columns.guessed')})` : ''}
                  </>
                }
                error={errors[nameOf(place)]}
                value={meaning[header] ?? ''}
                onChange={event => {
                  const { value } = event.currentTarget
                  setMeaning(before => ({ ...before, [header]: value }))
                }}
                choices={[
                  { value: '', label: t('columns.leave') },
                  ...known.map(({ key, name }) => ({ value: key, label: name })),
                ]}
              />
            </div>
          ))}
        </div>
        <Source
          hint={t('columns.sourceHint')}
          error={
            errors.source ?? (sourceMissing && from.trim() === '' ? t('columns.sourceMissing') : undefined)
          }
          optional={sourceMissing ? undefined : t('optional')}
          value={from}
          onChange={event => setFrom(event.currentTarget.value)}
        />
        <p className={css.steps}>
          <Button type="submit" look={touched ? 'main' : 'plain'} busy={busy}>
            {t('columns.check')}
          </Button>
        </p>
      </form>
    </Section>
  )
}

/** Violations of `/mapping/<header>` beside the column of that header. */
function errorsOf(failure: unknown, columns: { header: string }[]): Record<string, string> {
  if (!(failure instanceof Problem)) return {}
  return Object.fromEntries(
    failure.violations.map(({ field, message }) => {
      const header = field.startsWith('/mapping/') ? pathOf(field.slice('/mapping'.length)) : ''
      const place = columns.findIndex(one => one.header === header)
      return [place >= 0 ? nameOf(place) : pathOf(field), message]
    }),
  )
}
