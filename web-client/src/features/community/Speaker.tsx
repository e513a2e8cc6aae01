import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '@/ui'
import { useSpeakers } from './speakers'

type SpeakerProps = {
  among?: readonly string[]
  value: string
  error?: React.ReactNode
  onChange: (id: string) => void
}

/** For which of one's organizations one acts; the first one unless told. */
export function Speaker({ among, value, error, onChange }: SpeakerProps) {
  const { t } = useTranslation('community')
  const own = useSpeakers(among)
  const first = own[0]?.id
  useEffect(() => {
    if (first && value === '') onChange(first)
  }, [first, value, onChange])
  return (
    <Select
      label={t('speaker')}
      name="organizationId"
      value={value}
      error={error}
      onChange={event => onChange(event.currentTarget.value)}
      choices={own.map(({ id, shortName }) => ({ value: id, label: shortName }))}
    />
  )
}
