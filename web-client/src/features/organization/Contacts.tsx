import { useTranslation } from 'react-i18next'
import { OpeningHours } from './OpeningHours'
import css from './profile.module.css'
import type { Organization } from './queries'

/** A web address as people read it. */
const readable = (url: string) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')

/** A number as a phone dials it; an extension («доб. 5») follows after pauses. */
function dialled(phone: string): string {
  const [number = '', extension] = phone.split(/доб\.?|ext\.?/i)
  const digits = (text: string) => text.replace(/[^\d+]/g, '')
  return `tel:${digits(number)}${extension ? `,,${digits(extension)}` : ''}`
}

export function Contacts({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  const { address, email, phones, website, links, openingHours, personalContacts } = organization
  const empty = !address && !email && !website && !openingHours && phones.length === 0 && links.length === 0
  const note = (value: string) =>
    personalContacts.includes(value) && <small className={css.basis}>{t('contacts.personal')}</small>
  return (
    <section className={css.contacts}>
      <h2>{t('contacts.title')}</h2>
      {empty && <p className={css.changed}>{t('contacts.none')}</p>}
      <dl>
        {address && (
          <div>
            <dt>{t('field.address')}</dt>
            <dd lang={organization.language}>
              {address} {note(address)}
            </dd>
          </div>
        )}
        {phones.length > 0 && (
          <div>
            <dt>{t('field.phones')}</dt>
            {phones.map(phone => (
              <dd key={phone}>
                <a href={dialled(phone)}>{phone}</a> {note(phone)}
              </dd>
            ))}
          </div>
        )}
        {email && (
          <div>
            <dt>{t('field.email')}</dt>
            <dd>
              <a href={`mailto:${email}`}>{email}</a> {note(email)}
            </dd>
          </div>
        )}
        <OpeningHours organization={organization} />
        {(website || links.length > 0) && (
          <div>
            <dt>{t('field.website')}</dt>
            {[website, ...links]
              .filter(url => url != null)
              .map(url => (
                <dd key={url}>
                  <a href={url} rel="noopener nofollow ugc">
                    {readable(url)}
                  </a>
                </dd>
              ))}
          </div>
        )}
      </dl>
    </section>
  )
}
