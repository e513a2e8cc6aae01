import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundTable } from '@/app/board'
import { api, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Anchor, Button } from '@/ui'
import css from './proofs.module.css'
import { indicatorTitles } from './queries'
import { TargetDialogs } from './TargetDialogs'
import { amountOf } from './target'

type Target = RoundTable['weaknesses'][number]['targets'][number]

type WeaknessTargetsProps = { table: RoundTable; number: number; targets: Target[] }

/** By which numbers a weakness is to get smaller, and how they stand; the unknown is never zero. */
export function WeaknessTargets({ table, number, targets }: WeaknessTargetsProps) {
  const { t } = useTranslation('resolution')
  const titles = useQuery({ ...indicatorTitles, enabled: targets.length > 0 }).data
  const may = table.actions.includes('set_target')
  const [setting, setSetting] = useState(false)
  const [leaving, setLeaving] = useState<Target>()
  if (targets.length === 0 && !may) return null
  const shown = ({ indicator }: Target, value: number | null | undefined) =>
    value == null ? t('health.no_data') : amountOf(titles?.get(indicator)?.unit, value)
  const met = targets.filter(target => target.health === 'met').length
  return (
    <div className={css.held}>
      {targets.length > 0 && (
        <>
          <p className={css.met}>{t('targets.met', { count: targets.length, met })}</p>
          <ul className={css.named}>
            {targets.map(target => (
              <li key={target.id}>
                <Anchor href={`/dashboard?of=${target.indicator}`}>
                  {titles?.get(target.indicator)?.title ?? target.indicator}
                </Anchor>
                {': '}
                {t(target.value == null ? 'weakness.unknown' : 'weakness.stands', {
                  value: shown(target, target.value),
                  target: shown(target, target.target),
                  date: date(target.targetOn),
                  health: t(`health.${target.health}`),
                })}{' '}
                {may && (
                  <Button small look="quiet" onClick={() => setLeaving(target)}>
                    {t('target.withdraw')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {may && (
        <p className="no-print">
          <Button small look="quiet" onClick={() => setSetting(true)}>
            {t('target.set')}
          </Button>
        </p>
      )}
      <TargetDialogs
        targets={targets}
        setting={setting}
        leaving={leaving}
        set={(body, header) =>
          unwrap(
            api.POST('/api/v1/round-tables/{id}/weaknesses/{number}/targets', {
              params: { path: { id: table.id, number }, header },
              body,
            }),
          )
        }
        withdraw={target =>
          unwrap(
            api.DELETE('/api/v1/round-tables/{id}/weaknesses/{number}/targets/{targetId}', {
              params: { path: { id: table.id, number, targetId: target.id } },
            }),
          )
        }
        explain={t('weakness.withdrawExplain')}
        onSet={() => setSetting(false)}
        onLeft={() => setLeaving(undefined)}
      />
    </div>
  )
}
