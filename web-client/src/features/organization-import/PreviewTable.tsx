import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import { Notice, Section, Skeleton } from '@/ui'
import css from './import.module.css'
import { fields, preview, type RegisterImport } from './queries'
import { valueText } from './values'

/** The first rows as they would be read, with what is wrong in them. It is wide, so it scrolls by itself. */
export function PreviewTable({ of }: { of: RegisterImport }) {
  const { t } = useTranslation('organization-import')
  const rows = useQuery(preview(of.id, of.version))
  const names = useQuery(fields).data ?? []
  const used = of.columns.flatMap(({ field }, place) => (field ? [{ field, place }] : []))
  return (
    <Section title={t('preview.title')}>
      <p>{t('preview.lead')}</p>
      {rows.isError && <Notice tone="call">{t('failed')}</Notice>}
      {rows.isPending && <Skeleton height="12rem" />}
      {rows.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={css.wide} aria-label={t('preview.title')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('problem.row')}</th>
                {used.map(({ field }) => (
                  <th key={field} scope="col">
                    {names.find(one => one.key === field)?.name ?? field}
                  </th>
                ))}
                <th scope="col">{t('preview.wrong')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.data.rows.map(({ row, cells, values, problems }) => (
                <tr key={row}>
                  <th scope="row">{number(row)}</th>
                  {used.map(({ field, place }) => (
                    // A territory or half a place becomes something else: the cell itself says more than an id.
                    <td key={field}>{valueText(values[field] ?? cells[place])}</td>
                  ))}
                  <td>{problems.map(({ detail }) => detail).join(' ') || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  )
}
