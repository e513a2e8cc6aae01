import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import { Anchor, ListSkeleton, Meta, Section, Tile } from '@/ui'
import css from './home.module.css'
import { freshOrganizations } from './queries'

export function Organizations() {
  const { t } = useTranslation('home')
  const { data, isError } = useQuery(freshOrganizations)
  if (isError || data?.items.length === 0) return null
  const total = data?.total
  return (
    <Section
      title={t('organizations.title')}
      aside={
        <Anchor href="/organizations">
          {total == null
            ? t('organizations.all')
            : t('organizations.allOf', { count: total, total: number(total) })}
        </Anchor>
      }
    >
      {!data ? (
        <ListSkeleton rows={3} />
      ) : (
        <ul role="list" className={css.organizations}>
          {data.items.map(organization => (
            <li key={organization.id}>
              <Tile id={organization.id} name={organization.shortName} />
              <div>
                <h3>
                  <Anchor href={`/organizations/${organization.slug}`}>{organization.shortName}</Anchor>
                </h3>
                {organization.mission && <p className={css.mission}>{organization.mission}</p>}
                <Meta>
                  <span>{t(`kind.${organization.kind}`)}</span>
                  {organization.territory?.name && <span>{organization.territory.name}</span>}
                </Meta>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Meta>
        <Anchor href="/platforms">{t('organizations.platforms')}</Anchor>
        <Anchor href="/initiatives">{t('organizations.initiatives')}</Anchor>
        <Anchor href="/communities">{t('organizations.communities')}</Anchor>
      </Meta>
    </Section>
  )
}
