import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Badge, Breadcrumbs, LinkButton, Meta, Page, Section } from '@/ui'
import { Invitations } from './Invitations'
import { InviteForm } from './InviteForm'
import { Members } from './Members'
import css from './people.module.css'
import { members, organizationOf } from './queries'

/** The cabinet of an organization: who represents it, who is invited, and the ways to what they do. */
export function PeoplePage({ slug }: { slug: string }) {
  const { t } = useTranslation('people')
  const organization = useSuspenseQuery(organizationOf(slug)).data
  const list = useSuspenseQuery(members(organization.id)).data.items
  const self = list.find(one => one.self)
  return (
    <Page
      title={t('title')}
      kicker={organization.shortName}
      lead={t('lead')}
      browserTitle={`${t('title')}: ${organization.shortName}`}
      above={
        <Breadcrumbs
          steps={[
            { href: '/me/organizations', label: t('mine.title') },
            { href: `/organizations/${organization.slug}`, label: organization.shortName },
          ]}
        />
      }
    >
      <Meta>
        {self && <Badge tone="accent">{t('youAre', { role: t(`role.${self.role}`) })}</Badge>}
        <span>{organization.verified ? t('verified') : t('unverified')}</span>
      </Meta>
      <p className={css.acts}>
        {organization.actions.includes('edit') && (
          <LinkButton href={`/organizations/${organization.slug}/edit`}>{t('edit')}</LinkButton>
        )}
        <LinkButton href={`/organizations/${organization.slug}?tab=board`}>{t('board')}</LinkButton>
        {self && (
          <LinkButton href={`/organizations/${organization.slug}/claim`}>
            {organization.verified ? t('verifyAgain') : t('verify')}
          </LinkButton>
        )}
      </p>
      <Section title={t('members')}>
        <Members id={organization.id} list={list} />
      </Section>
      <Section title={t('invitations')}>
        <Invitations id={organization.id} />
      </Section>
      {self && (
        <Section title={t('invite.title')}>
          <InviteForm id={organization.id} roles={self.role === 'owner' ? ['editor', 'owner'] : ['editor']} />
        </Section>
      )}
    </Page>
  )
}
