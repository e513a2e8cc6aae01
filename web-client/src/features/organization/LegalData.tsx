import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import css from './profile.module.css'
import type { Organization } from './queries'

/** What the organization is by law, and from where each value is known. */
export function LegalData({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  const { fullName, legalForm, ogrn, inn, kpp, foundedOn, liquidatedOn, charterNumber, registered, basis } =
    organization
  const rows = [
    { key: 'fullName', value: fullName },
    { key: 'legalForm', value: legalForm?.name },
    { key: 'ogrn', value: ogrn },
    { key: 'inn', value: inn },
    { key: 'kpp', value: kpp },
    { key: 'charterNumber', value: charterNumber },
    { key: 'foundedOn', value: foundedOn && date(foundedOn) },
    { key: 'liquidatedOn', value: liquidatedOn && date(liquidatedOn) },
  ]
  return (
    <section className={css.part}>
      <h2>{t('legal.title')}</h2>
      {!registered && <p className={css.changed}>{t('legal.unregistered')}</p>}
      <dl className={css.legal}>
        {rows
          .filter(({ value }) => value)
          .map(({ key, value }) => (
            <div key={key}>
              <dt>{t(`field.${key}`)}</dt>
              <dd>
                {value}
                {basis[key] && <small className={css.basis}>{t(`basis.${basis[key]}`)}</small>}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
