import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { PickOne } from '@/ui'
import { bodies, problemList } from './queries'

type PickProps = { value: string | null; error: ReactNode; onChange: (value: string | null) => void }

/** The body that it goes to. */
export function BodyPick({ value, error, onChange }: PickProps) {
  const { t } = useTranslation('problem')
  const [typed, setTyped] = useState('')
  const found = useQuery(bodies(typed)).data?.items ?? []
  return (
    <PickOne
      label={t('act.field.bodyId')}
      name="bodyId"
      error={error}
      choices={found.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
    />
  )
}

/** The problem that is the same. */
export function ProblemPick({ value, error, onChange, except }: PickProps & { except: string }) {
  const { t } = useTranslation('problem')
  const [typed, setTyped] = useState('')
  const found = itemsOf(useInfiniteQuery(problemList({ q: typed || undefined })).data)
  return (
    <PickOne
      label={t('act.field.duplicateOf')}
      name="duplicateOf"
      error={error}
      choices={found.filter(({ id }) => id !== except).map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
    />
  )
}
