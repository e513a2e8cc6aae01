import { useTranslation } from 'react-i18next'
import { number } from '@/i18n/format'
import { DataTable, Section } from '@/ui'
import record from '@/ui/record.module.css'
import type { Passport } from './queries'
import css from './story.module.css'

const money = (amount: string, locale: string) =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'RUB',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(Number(amount))

/** The passport of a practice: all that another organization needs to repeat it. */
export function PassportView({ passport, lang }: { passport: Passport; lang: string }) {
  const { t, i18n } = useTranslation('story')
  const { problem, steps = [], resources, cost, figures = [], contacts } = passport
  return (
    <Section title={t('passport.title')} id="passport">
      <div className={css.passport} lang={lang}>
        {problem && (
          <div>
            <h3>{t('passport.problem')}</h3>
            <p className={record.text}>{problem}</p>
          </div>
        )}
        {(steps?.length ?? 0) > 0 && (
          <div>
            <h3>{t('passport.steps')}</h3>
            <ol>
              {steps?.map((step, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps are never moved on this page
                <li key={place}>{step}</li>
              ))}
            </ol>
          </div>
        )}
        {(figures?.length ?? 0) > 0 && (
          <DataTable
            caption={t('passport.figures')}
            rows={figures ?? []}
            rowKey={figure => figure.name}
            columns={[
              { key: 'name', title: t('figure.name'), names: true, cell: figure => figure.name },
              {
                key: 'before',
                title: t('figure.before'),
                numeric: true,
                cell: figure => (figure.before == null ? '—' : `${number(figure.before)} ${figure.unit}`),
              },
              {
                key: 'value',
                title: t('figure.value'),
                numeric: true,
                cell: figure => `${number(figure.value)} ${figure.unit}`,
              },
              { key: 'source', title: t('figure.source'), cell: figure => figure.source ?? '—' },
            ]}
          />
        )}
        {resources && (
          <div>
            <h3>{t('passport.resources')}</h3>
            <p className={record.text}>{resources}</p>
          </div>
        )}
        {cost && (
          <div>
            <h3>{t('passport.cost')}</h3>
            <p>{money(cost.amount, i18n.language)}</p>
          </div>
        )}
        {contacts && (
          <div>
            <h3>{t('passport.contacts')}</h3>
            <p className={record.text}>{contacts}</p>
          </div>
        )}
      </div>
    </Section>
  )
}
