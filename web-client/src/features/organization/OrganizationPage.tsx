import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { date, relative } from '@/i18n/format'
import { Anchor, Breadcrumbs, MapView, Page, Prose, Section, Tabs } from '@/ui'
import { Completeness } from './Completeness'
import { Contacts } from './Contacts'
import { HistoryList } from './HistoryList'
import { LegalData } from './LegalData'
import { Media } from './Media'
import { ProfileHead } from './ProfileHead'
import { useGround } from './places'
import css from './profile.module.css'
import { type Organization, organization } from './queries'

const route = getRouteApi('/organizations/$slug/')

type OrganizationPageProps = {
  /** The board of trustees, which is another feature's matter. */
  board: (id: string) => ReactNode
}

/** The page of one organization. An old address, and that of a merged one, turns into the new one by itself. */
export function OrganizationPage({ board }: OrganizationPageProps) {
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
      heading={<ProfileHead organization={value} />}
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

/** Everything that the organization says of itself. */
function About({ organization: value }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  return (
    <div className={css.columns}>
      <div>
        {value.description && (
          <Prose lang={value.language}>
            {value.description.split(/\n{2,}/).map((paragraph, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
              <p key={place} className={css.paragraph}>
                {paragraph}
              </p>
            ))}
          </Prose>
        )}
        {value.activityAreas.length > 0 && <Areas areas={value.activityAreas} />}
        <Media organization={value} />
        <LegalData organization={value} />
        {value.actions.length > 0 && (
          <Section title={t('history.title')}>
            <HistoryList id={value.id} />
          </Section>
        )}
      </div>
      <aside aria-label={t('contacts.title')} className={css.side}>
        <Contacts organization={value} />
        {value.location && <Place organization={value} />}
        <Completeness id={value.id} mayEdit={value.actions.includes('edit')} />
        <p className={css.changed}>
          {t('profile.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
        </p>
      </aside>
    </div>
  )
}

function Areas({ areas }: { areas: Organization['activityAreas'] }) {
  const { t } = useTranslation('organization')
  return (
    <section className={css.part}>
      <h2>{t('list.area')}</h2>
      <ul role="list" className={css.areas}>
        {areas.map(({ id, name }) => (
          <li key={id}>
            <Anchor href={`/organizations?area=${id}`}>{name}</Anchor>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Half the height and width of the map around one place, in degrees: wide enough to see the next town's name. */
const NEAR = 0.2

function Place({ organization: { location, shortName, slug } }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  const ground = useGround()
  if (!location) return null
  const { lat, lon } = location
  return (
    <div className={`${css.place} no-print`}>
      <MapView
        label={t('map.one', { name: shortName })}
        points={[{ lat, lon, count: 1, name: shortName, id: slug }]}
        {...ground}
        view={[lon - NEAR, lat - NEAR, lon + NEAR, lat + NEAR]}
      />
      <p className={css.changed}>{t('map.degrees', { lat: lat.toFixed(4), lon: lon.toFixed(4) })}</p>
    </div>
  )
}
