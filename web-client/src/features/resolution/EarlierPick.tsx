import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PickOne } from '@/ui'
import { type Recommendation, recommendationsWith } from './queries'

type EarlierPickProps = {
  value: string
  error: React.ReactNode
  /** The one that stands there already. */
  known: Recommendation['carriedFrom']
  /** Its own round table: what stands in the same document is not earlier. */
  not: string
  onChange: (value: string) => void
}

/** The recommendation of an earlier round table that this one takes up again, found by its words. */
export function EarlierPick({ value, error, known, not, onChange }: EarlierPickProps) {
  const { t } = useTranslation('resolution')
  const [typed, setTyped] = useState('')
  const found = (useQuery(recommendationsWith(typed)).data?.items ?? []).filter(
    one => one.roundTableId !== not,
  )
  const all = known && !found.some(one => one.id === known.id) ? [known, ...found] : found
  return (
    <PickOne
      label={t('carried.pick')}
      hint={t('carried.hint')}
      optional={t('evidence.optional')}
      name="carriedFrom"
      error={error}
      choices={all.map(({ id, number, text }) => ({ value: id, label: `${number}. ${text}` }))}
      value={value || null}
      onChange={next => onChange(next ?? '')}
      onSearch={setTyped}
    />
  )
}
