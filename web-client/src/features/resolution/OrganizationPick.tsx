import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PickOne } from '@/ui'
import { type OrganizationKind, organizationById, organizationsNamed } from './queries'

type OrganizationPickProps = {
  name: string
  label: string
  value: string
  error: React.ReactNode
  onChange: (value: string) => void
  hint?: string
  optional?: string
  /** Only organizations of these kinds are found. */
  kinds?: OrganizationKind[]
}

/** An organization found by its name. */
export function OrganizationPick({ onChange, value, kinds, ...rest }: OrganizationPickProps) {
  const [typed, setTyped] = useState('')
  const [picked, setChosen] = useState<{ value: string; label: string }>()
  const named = useQuery({
    ...organizationById(value),
    enabled: value !== '' && picked?.value !== value,
  }).data
  const chosen = picked ?? (named && { value: named.id, label: named.shortName })
  const found = useQuery({
    ...organizationsNamed(typed === chosen?.label ? '' : typed.trim(), kinds),
    placeholderData: keepPreviousData,
  }).data
  const list = (found?.items ?? []).map(({ id, shortName }) => ({ value: id, label: shortName }))
  // Two organizations may have one name; the list may not, or a screen reader could not tell them apart.
  const seen = new Map<string, number>()
  for (const one of list) {
    const times = (seen.get(one.label) ?? 0) + 1
    seen.set(one.label, times)
    if (times > 1) one.label = `${one.label} (${times})`
  }
  const choices = chosen && !list.some(one => one.value === chosen.value) ? [chosen, ...list] : list
  return (
    <PickOne
      {...rest}
      choices={choices}
      value={value || null}
      onSearch={setTyped}
      onChange={next => {
        setChosen(choices.find(one => one.value === next))
        onChange(next ?? '')
      }}
    />
  )
}
