import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Anchor, Button, DataTable, Section, Timeline } from '@/ui'
import common from './common.module.css'
import css from './proofs.module.css'
import { indicatorTitles, type Recommendation } from './queries'
import { TargetDialogs } from './TargetDialogs'
import { amountOf } from './target'

type Target = Recommendation['targets'][number]

/** Milestones, and the numbers to reach: met, not met, or unknown, which is never zero. */
export function Targets({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const titles = useQuery({ ...indicatorTitles, enabled: one.targets.length > 0 }).data
  const may = one.actions.includes('set_target')
  const [setting, setSetting] = useState(false)
  const [leaving, setLeaving] = useState<Target>()
  if (one.targets.length + one.milestones.length === 0 && !may) return null
  const shown = (indicator: string, value: number | null | undefined) => {
    if (value == null) return t('health.no_data')
    return amountOf(titles?.get(indicator)?.unit, value)
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
              key: 'baseline',
              title: t('targets.baseline'),
              cell: target =>
                target.baselineSource === 'unknown'
                  ? t('target.from.unknown')
                  : `${shown(target.indicator, target.baseline)} (${t(`target.from.${target.baselineSource}`)})`,
            },
            {
              key: 'target',
              title: t('targets.target'),
              numeric: true,
              cell: target => shown(target.indicator, target.target),
            },
            { key: 'on', title: t('targets.on'), cell: target => date(target.targetOn) },
            { key: 'health', title: t('targets.health'), cell: target => t(`health.${target.health}`) },
            ...(may
              ? [
                  {
                    key: 'withdraw',
                    title: t('target.do'),
                    cell: (target: Target) => (
                      <Button small onClick={() => setLeaving(target)}>
                        {t('target.withdraw')}
                      </Button>
                    ),
                  },
                ]
              : []),
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
      {may && (
        <p className={`${common.acts} no-print`}>
          <Button onClick={() => setSetting(true)}>{t('target.set')}</Button>
        </p>
      )}
      <TargetDialogs
        targets={one.targets}
        setting={setting}
        leaving={leaving}
        set={(body, header) =>
          unwrap(
            api.POST('/api/v1/recommendations/{id}/targets', {
              params: { path: { id: one.id }, header },
              body,
            }),
          )
        }
        withdraw={target =>
          unwrap(
            api.DELETE('/api/v1/recommendations/{id}/targets/{targetId}', {
              params: { path: { id: one.id, targetId: target.id } },
            }),
          )
        }
        explain={t('target.withdrawExplain')}
        onSet={() => setSetting(false)}
        onLeft={() => setLeaving(undefined)}
      />
    </Section>
  )
}
