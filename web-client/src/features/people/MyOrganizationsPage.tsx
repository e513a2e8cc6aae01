import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor, Badge, EmptyState, LinkButton, Page, Section } from '@/ui'
import css from './people.module.css'
import { myOrganizations } from './queries'

/** The organizations of a person; claims and seats on boards come from their features. */
export function MyOrganizationsPage({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('people')
  const { items } = useSuspenseQuery(myOrganizations).data
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      {items.length === 0 ? (
        <EmptyState
          title={t('mine.none')}
          action={
            <LinkButton look="main" href="/organizations">
              {t('mine.find')}
            </LinkButton>
          }
        >
          {t('mine.noneHelp')}
        </EmptyState>
      ) : (
        <Section title={t('mine.represented')}>
          <ul role="list" className={css.list}>
            {items.map(one => (
              <li key={one.id} className={css.row}>
                <span className={css.who}>
                  <Anchor href={`/organizations/${one.slug}`}>{one.shortName}</Anchor>
                  <Badge tone={one.role === 'owner' ? 'accent' : 'plain'}>{t(`role.${one.role}`)}</Badge>
                  <span className={css.quiet}>{one.verified ? t('verified') : t('unverified')}</span>
                </span>
                <span className={css.acts}>
                  <LinkButton
                    small
                    href={`/organizations/${one.slug}/edit`}
                    aria-label={t('actionFor', { action: t('edit'), name: one.shortName })}
                  >
                    {t('edit')}
                  </LinkButton>
                  <LinkButton
                    small
                    href={`/organizations/${one.slug}/people`}
                    aria-label={t('actionFor', { action: t('title'), name: one.shortName })}
                  >
                    {t('title')}
                  </LinkButton>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {children}
      <p className={css.quiet}>{t('mine.addedHelp')}</p>
      <p className={css.acts}>
        <LinkButton small href="/manage/organizations/new">
          {t('mine.added')}
        </LinkButton>
        <LinkButton small look="quiet" href="/manage/organizations">
          {t('mine.waiting')}
        </LinkButton>
      </p>
    </Page>
  )
}
