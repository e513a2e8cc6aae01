import { useTranslation } from 'react-i18next'
import { Anchor } from '@/ui'
import css from './directory.module.css'
import type { OrganizationSearch } from './search'

const FORMS = ['csv', 'xlsx', 'ndjson'] as const

/** The address of the whole list under the same filters, as a file. Excel knows UTF-8 by the mark. */
export function fileOf(search: OrganizationSearch, form: (typeof FORMS)[number]): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) query.append(name, String(one))
    }
  }
  query.set('format', form)
  if (form === 'csv') query.set('bom', 'true')
  return `/api/v1/organizations?${query}`
}

/** Takes everything that was found away, not only what is shown. */
export function Download({ search }: { search: OrganizationSearch }) {
  const { t } = useTranslation('organization')
  return (
    <p className={`${css.download} no-print`}>
      {t('list.download')}{' '}
      {FORMS.map(form => (
        <Anchor key={form} href={fileOf(search, form)} download>
          {t(`list.file.${form}`)}
        </Anchor>
      ))}
    </p>
  )
}
