import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Breadcrumbs, Notice, Page } from '@/ui'
import { ClaimForm } from './ClaimForm'
import { Progress } from './Progress'
import { isOpen, methodsOf, myClaims, organizationOf } from './queries'

/** «This is my organization»: choose a proof, give it, see what became of it. */
export function ClaimPage({ slug }: { slug: string }) {
  const { t } = useTranslation('claim')
  const organization = useSuspenseQuery(organizationOf(slug)).data
  const methods = useSuspenseQuery(methodsOf(slug)).data.items
  const mine = useSuspenseQuery(myClaims).data.items.filter(one => one.organization.id === organization.id)
  const open = mine.find(isOpen)
  const last = mine[0]
  return (
    <Page
      title={t('title')}
      kicker={organization.shortName}
      lead={t('lead')}
      browserTitle={`${t('title')}: ${organization.shortName}`}
      above={
        <Breadcrumbs
          steps={[{ href: `/organizations/${organization.slug}`, label: organization.shortName }]}
        />
      }
    >
      {!open && last && (
        <Notice
          tone={last.status === 'confirmed' ? 'good' : 'call'}
          title={t(`status.${last.status}`)}
          live={last.status === 'confirmed'}
        >
          {last.reason && <p>{last.reason}</p>}
          {last.decidedAt && <p>{t('decided', { date: date(last.decidedAt) })}</p>}
          <p>{t(`means.${last.status}`)}</p>
        </Notice>
      )}
      {open ? (
        <Progress key={open.id} claim={open} />
      ) : (
        <ClaimForm organization={organization.id} methods={methods} />
      )}
    </Page>
  )
}
