import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Badge, Section } from '@/ui'
import css from './claim.module.css'
import { isOpen, myClaims } from './queries'

/** A person's claims; nothing when there never was one. */
export function MyClaims() {
  const { t } = useTranslation('claim')
  const { items } = useSuspenseQuery(myClaims).data
  if (items.length === 0) return null
  return (
    <Section title={t('mine')}>
      <ul role="list" className={css.list}>
        {items.map(one => (
          <li key={one.id} className={css.row}>
            <Anchor href={`/organizations/${one.organization.slug}/claim`}>
              {one.organization.shortName}
            </Anchor>{' '}
            <Badge tone={isOpen(one) ? 'accent' : 'plain'}>{t(`status.${one.status}`)}</Badge>{' '}
            <span className={css.quiet}>{date(one.createdAt)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
