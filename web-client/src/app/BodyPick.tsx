import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { PickOne } from '@/ui'
import { bodies } from './bodies'

type BodyPickProps = {
  label: string
  name: string
  value: string | null
  error?: ReactNode
  onChange: (value: string | null) => void
  /** The body that stands there already: its name may not be among the first found. */
  known?: { id: string; shortName: string } | null
  /** Among which organizations it is looked for. */
  among?: typeof bodies
}

/** A body that answers or is responsible, or another organization, found by typing. */
export function BodyPick({ label, name, value, error, onChange, known, among = bodies }: BodyPickProps) {
  const [typed, setTyped] = useState('')
  const found = useQuery(among(typed)).data?.items ?? []
  const choices = found.map(({ id, shortName }) => ({ value: id, label: shortName }))
  if (known && !found.some(one => one.id === known.id))
    choices.unshift({ value: known.id, label: known.shortName })
  return (
    <PickOne
      label={label}
      name={name}
      error={error}
      choices={choices}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
    />
  )
}
