import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { PickOne } from '@/ui'
import { territories } from './reference'

type TerritoryPickProps = {
  label: string
  hint: string
  optional?: string
  name: string
  error: ReactNode
  value: string | null
  onChange: (oktmo: string | null) => void
}

/** For which territory something is set, with all that is inside of it; its value is the ОКТМО code. */
export function TerritoryPick(props: TerritoryPickProps) {
  const [typed, setTyped] = useState('')
  const places = useQuery(territories(typed)).data?.items ?? []
  return (
    <PickOne
      {...props}
      choices={places.map(({ oktmo, name }) => ({ value: oktmo, label: name }))}
      onSearch={setTyped}
    />
  )
}
