import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { territories } from '@/app/reference'
import { PickOne } from '@/ui'

type TerritoryPickProps = {
  label: string
  name: string
  error: ReactNode
  value: string | null
  onChange: (oktmo: string | null) => void
}

/** For which territory something is set, with all that is inside of it; its value is the ОКТМО code. */
export function TerritoryPick(props: TerritoryPickProps) {
  const { t } = useTranslation('proposal')
  const [typed, setTyped] = useState('')
  const places = useQuery(territories(typed)).data?.items ?? []
  return (
    <PickOne
      {...props}
      hint={t('thresholds.placeHint')}
      choices={places.map(({ oktmo, name }) => ({ value: oktmo, label: name }))}
      onSearch={setTyped}
    />
  )
}
