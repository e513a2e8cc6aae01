import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { PickMany, PickOne } from '@/ui'
import { problemList, solutions } from './queries'

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

type SolutionPickProps = {
  problem: string
  value: string[]
  error: ReactNode
  onChange: (value: string[]) => void
}

/** Which of the proposals made for the problem were chosen; none when nothing is picked. */
export function SolutionPick({ problem, value, error, onChange }: SolutionPickProps) {
  const { t } = useTranslation('problem')
  const [typed, setTyped] = useState('')
  const [known, setKnown] = useState<Record<string, string>>({})
  const found = useQuery(solutions(problem, typed)).data?.items ?? []
  const choices = new Map([
    ...value.map(id => [id, known[id] ?? id] as const),
    ...found.map(({ id, title }) => [id, title] as const),
  ])
  return (
    <PickMany
      label={t('act.field.proposalIds')}
      hint={t('act.hint.proposalIds')}
      name="proposalIds"
      error={error}
      choices={[...choices].map(([id, title]) => ({ value: id, label: title }))}
      value={value}
      onChange={ids => {
        setKnown(Object.fromEntries(ids.map(id => [id, choices.get(id) ?? id])))
        onChange(ids)
      }}
      onSearch={setTyped}
    />
  )
}
