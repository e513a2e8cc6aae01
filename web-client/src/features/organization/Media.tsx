import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fileSize } from '@/i18n/format'
import { imageOf, type Medium, media } from './media'
import css from './media.module.css'
import type { Organization } from './queries'

/** What an organization shows of its work: photos, and documents to read. Nothing when it shows none. */
export function Media({ organization: { id, language } }: { organization: Organization }) {
  const { t } = useTranslation('organization')
  const all = useQuery(media(id)).data ?? []
  const photos = all.filter(medium => medium.role === 'photo')
  const documents = all.filter(medium => medium.role === 'document')
  return (
    <>
      {photos.length > 0 && (
        <section className={css.part}>
          <h2>{t('media.photos')}</h2>
          <ul role="list" className={css.photos} lang={language}>
            {photos.map(photo => (
              <li key={photo.id}>
                <Photo medium={photo} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {documents.length > 0 && (
        <section className={css.part}>
          <h2>{t('media.documents')}</h2>
          <ul className={css.documents}>
            {documents.map(({ id: key, title, file }) => (
              <li key={key}>
                <a href={file.url ?? ''} download={file.name}>
                  <span lang={language}>{title}</span>
                </a>{' '}
                <span className={css.size}>{fileSize(file.size)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** A photo with its words; it opens large. The place is kept while it loads. */
function Photo({ medium }: { medium: Medium }) {
  const [medium_, large] = [imageOf(medium, 'medium'), imageOf(medium, 'large')]
  if (!medium_) return null
  return (
    <figure className={css.photo} data-decor>
      <a href={large?.url ?? medium_.url}>
        <img
          src={medium_.url}
          width={medium_.width}
          height={medium_.height}
          alt={medium.title}
          loading="lazy"
          decoding="async"
        />
      </a>
      <figcaption aria-hidden="true">{medium.title}</figcaption>
    </figure>
  )
}
