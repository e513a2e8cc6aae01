import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { date, number, share } from '@/i18n/format'
import { Anchor, DataTable, Section, Timeline } from '@/ui'
import { indicatorTitles, type Recommendation } from './queries'
import css from './resolution.module.css'

/** Milestones, and the numbers to reach: met, not met, or unknown, which is never zero. */
export function Targets({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const titles = useQuery({ ...indicatorTitles, enabled: one.targets.length > 0 }).data
  if (one.targets.length + one.milestones.length === 0) return null
  const shown = (indicator: string, value: number | null | undefined) => {
    if (value == null) return t('health.no_data')
    return titles?.get(indicator)?.unit === 'share' ? share(value) : number(value)
  }
  return (
    <Section title={t('targets.title')} id="targets">
      {one.targets.length > 0 && (
        <DataTable
          caption={t('targets.met', { count: one.targets.length, met: one.targetsMet })}
          rows={one.targets}
          rowKey={target => target.id}
          columns={[
            {
              key: 'indicator',
              title: t('targets.indicator'),
              names: true,
              cell: target => (
                <Anchor href={`/dashboard?of=${target.indicator}`}>
                  {titles?.get(target.indicator)?.title ?? target.indicator}
                </Anchor>
              ),
            },
            {
              key: 'value',
              title: t('targets.value'),
              numeric: true,
              cell: target => shown(target.indicator, target.value),
            },
            {
              key: 'target',
              title: t('targets.target'),
              numeric: true,
              cell: target => shown(target.indicator, target.target),
            },
            { key: 'on', title: t('targets.on'), cell: target => date(target.targetOn) },
            { key: 'health', title: t('targets.health'), cell: target => t(`health.${target.health}`) },
          ]}
        />
      )}
      {one.milestones.length > 0 && (
        <div className={css.milestones}>
          <Timeline
            label={t('targets.milestones')}
            moments={one.milestones.map(milestone => ({
              key: milestone.id,
              title: <span lang="ru">{milestone.title}</span>,
              ahead: !milestone.reachedOn,
              when: milestone.reachedOn
                ? t('targets.reached', { date: date(milestone.reachedOn) })
                : t('targets.planned', { date: date(milestone.plannedOn) }),
            }))}
          />
        </div>
      )}
    </Section>
  )
}
