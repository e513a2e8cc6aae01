import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor } from '@/ui'
import record from '@/ui/record.module.css'
import type { Initiative } from './queries'

/** The papers of all stages, in the order in which they were filed. */
export function Documents({ initiative: { documents } }: { initiative: Initiative }) {
  const { t } = useTranslation('initiative')
  if (documents.length === 0) return <p className={record.quiet}>{t('document.none')}</p>
  return (
    <ul role="list" className={record.rows}>
      {documents.map(({ id, kind, title, number, datedOn, url }) => (
        <li key={id} className={record.row}>
          <Anchor href={url}>{title}</Anchor>
          <p className={record.quiet}>
            {[t(`document.kind.${kind}`), number && `№ ${number}`, datedOn && date(datedOn)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
