import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { PickOne } from '@/ui'
import { problemList } from './queries'

type PickProps = { value: string | null; error: ReactNode; onChange: (value: string | null) => void }

type ProblemPickProps = PickProps & {
  name: 'duplicateOf' | 'successorId'
  optional?: string
  /** The problem that it is not. */
  except: string
}

/** Another problem. */
export function ProblemPick({ name, optional, value, error, onChange, except }: ProblemPickProps) {
  const { t } = useTranslation('problem')
  const [typed, setTyped] = useState('')
  const found = itemsOf(useInfiniteQuery(problemList({ q: typed || undefined })).data)
  return (
    <PickOne
      label={t(`act.field.${name}`)}
      name={name}
      optional={optional}
      error={error}
      choices={found.filter(({ id }) => id !== except).map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
    />
  )
}
