import { IconMap } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '@/app/list/Failed'
import { TakeAway } from '@/app/list/TakeAway'
import { Button, EmptyState, Section, Skeleton } from '@/ui'
import { AdoptionPlaces } from './AdoptionPlaces'
import { allAdoptionPlaces } from './queries'

/** Where practices of all stories are adopted. The map weighs something: it comes when it is asked for. */
export function AllAdoptions() {
  const { t } = useTranslation('story')
  const [shown, setShown] = useState(false)
  const list = useQuery({ ...allAdoptionPlaces, enabled: shown })
  return (
    <Section
      title={t('adoption.all')}
      aside={
        <Button
          small
          icon={<IconMap aria-hidden="true" size="1.2em" />}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'adoption.hide' : 'adoption.show')}
        </Button>
      }
    >
      {shown && list.isError && <Failed error={list.error} again={() => list.refetch()} />}
      {shown && list.isPending && <Skeleton height="20rem" />}
      {shown && list.data?.items.length === 0 && <EmptyState title={t('adoption.nowhere')} />}
      {shown && list.data && list.data.items.length > 0 && <AdoptionPlaces places={list.data.items} />}
      <TakeAway feed="adoptions" />
    </Section>
  )
}
