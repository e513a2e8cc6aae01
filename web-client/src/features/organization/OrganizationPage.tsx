import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Breadcrumbs, Page, Tabs } from '@/ui'
import { About } from './About'
import { ProfileHead } from './ProfileHead'
import { organization } from './queries'

const route = getRouteApi('/organizations/$slug/')

type OrganizationPageProps = {
  /** The board of trustees, which is another feature's matter. */
  board: (id: string) => ReactNode
  /** «Follow» and «Share», of another feature. */
  follow: (id: string) => ReactNode
}

/** The page of one organization. An old address, and that of a merged one, turns into the new one by itself. */
export function OrganizationPage({ board, follow }: OrganizationPageProps) {
  const { t } = useTranslation('organization')
  const { slug } = route.useParams()
  const { tab } = route.useSearch()
  const navigate = route.useNavigate()
  const { value } = useSuspenseQuery(organization(slug)).data
  const router = useRouter()
  useEffect(() => {
    if (value.slug !== slug) router.history.replace(`/organizations/${value.slug}`)
  }, [router, slug, value.slug])

  return (
    <Page
      title={value.shortName}
      above={<Breadcrumbs steps={[{ href: '/organizations', label: t('list.title') }]} />}
      heading={<ProfileHead organization={value} follow={follow(value.id)} />}
    >
      <Tabs
        label={t('profile.parts')}
        chosen={tab ?? 'about'}
        onChoose={key =>
          navigate({
            search: { tab: key === 'board' ? 'board' : undefined },
            replace: true,
            resetScroll: false,
          })
        }
        tabs={[
          { key: 'about', label: t('profile.about'), content: <About organization={value} /> },
          { key: 'board', label: t('profile.board'), content: board(value.id) },
        ]}
      />
    </Page>
  )
}
