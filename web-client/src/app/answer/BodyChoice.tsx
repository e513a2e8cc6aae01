import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answeringFor } from '@/app/bodies'
import { Select } from '@/ui'

type BodyChoiceProps = {
  roles: string[]
  chosen: string | undefined
  onChoose: (body: string | undefined) => void
}

/** For officers of several bodies: of which of them the desk shows the work, of all unless told. */
export function BodyChoice({ roles, chosen, onChoose }: BodyChoiceProps) {
  const { t } = useTranslation('answer')
  const bodies = useQuery(answeringFor(roles)).data ?? []
  if (bodies.length < 2) return null
  return (
    <Select
      label={t('body.choose')}
      value={chosen ?? ''}
      onChange={event => onChoose(event.target.value || undefined)}
      choices={[
        { value: '', label: t('body.all') },
        ...bodies.map(({ id, shortName }) => ({ value: id, label: shortName })),
      ]}
    />
  )
}
