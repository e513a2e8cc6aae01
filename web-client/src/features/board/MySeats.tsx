import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Anchor, Section } from '@/ui'
import css from './board.module.css'
import { mySeats } from './queries'
import { Seat } from './Seat'

/** A person's own seats; nothing when there never was one. */
export function MySeats() {
  const { t } = useTranslation('board')
  const { items } = useSuspenseQuery(mySeats).data
  if (items.length === 0) return null
  return (
    <Section title={t('mine')}>
      {items.map(({ seat, slug, shortName, organizationId }) => (
        <div key={seat.id}>
          <p>
            <Anchor href={`/organizations/${slug}?tab=board`}>{shortName}</Anchor>
          </p>
          <ul role="list" className={css.list}>
            <Seat organization={organizationId} seat={seat} />
          </ul>
        </div>
      ))}
    </Section>
  )
}
