import { useTranslation } from 'react-i18next'
import { OnePlace } from '@/app/map/OnePlace'
import { date, relative } from '@/i18n/format'
import { Anchor, Prose, Section } from '@/ui'
import { Completeness } from './Completeness'
import { Contacts } from './Contacts'
import { HistoryList } from './HistoryList'
import { LegalData } from './LegalData'
import { Media } from './Media'
import css from './profile.module.css'
import type { Organization } from './queries'

/** Those who owe people an answer. */
const ANSWERING = new Set<Organization['kind']>(['government', 'council'])

type AboutProps = {
  organization: Organization
  /** Nothing of it is saved: what is computed from saved values is left out. */
  preview?: boolean
}

/** Everything that the organization says of itself. */
export function About({ organization: value, preview }: AboutProps) {
  const { t } = useTranslation('organization')
  // A landmark of the page, and none inside the preview.
  const Side = preview ? 'div' : 'aside'
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
      <Side aria-label={preview ? undefined : t('contacts.title')} className={css.side}>
        <Contacts organization={value} />
        {value.location && <Place organization={value} />}
        {!preview && ANSWERING.has(value.kind) && (
          <p className="no-print">
            <Anchor href={`/answer-terms?body=${value.id}`}>{t('profile.terms')}</Anchor>
          </p>
        )}
        {!preview && <Completeness id={value.id} mayEdit={value.actions.includes('edit')} />}
        <p className={css.changed}>
          {t('profile.changed', { date: date(value.updatedAt), ago: relative(value.updatedAt) })}
        </p>
      </Side>
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

function Place({ organization: { location, shortName } }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  if (!location) return null
  const { lat, lon } = location
  return (
    <div className={`${css.place} no-print`}>
      <OnePlace location={location} name={shortName} label={t('map.one', { name: shortName })} />
      <p className={css.changed}>{t('map.degrees', { lat: lat.toFixed(4), lon: lon.toFixed(4) })}</p>
    </div>
  )
}
