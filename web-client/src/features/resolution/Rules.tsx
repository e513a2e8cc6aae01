import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { api, type Schemas, unwrap } from '@/contract/api'
import { date } from '@/i18n/format'
import { Button, ConfirmDialog, Dialog } from '@/ui'
import common from './common.module.css'
import { RuleForm } from './desk'
import css from './proofs.module.css'
import { FIGURES, type Recommendation, rulesOf } from './queries'

type Rule = Schemas['EvidenceRule']

/** How the platform finds evidence by itself: everybody reads it, the staff set and stop it. */
export function Rules({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const may = one.actions.includes('set_evidence_rule')
  const rules = useQuery(rulesOf(one.id)).data?.items ?? []
  const [adding, setAdding] = useState(false)
  const [stopping, setStopping] = useState<Rule>()
  const stop = useAct({
    send: (rule: Rule) =>
      unwrap(
        api.DELETE('/api/v1/recommendations/{id}/evidence-rules/{ruleId}', {
          params: { path: { id: one.id, ruleId: rule.id } },
        }),
      ),
    told: t('rule.stopped'),
    forget: FIGURES,
    onDone: () => setStopping(undefined),
  })
  if (rules.length === 0 && !may) return null
  return (
    <div className={css.rules}>
      {rules.length > 0 && (
        <>
          <h3>{t('rule.title')}</h3>
          <ul>
            {rules.map(rule => (
              <li key={rule.id}>
                {t('rule.line', {
                  what: t(`rule.found.${rule.targetType}.${rule.predicate}`, {
                    defaultValue: rule.predicate,
                  }),
                  date: date(rule.since),
                })}
                <Filter rule={rule} />
                {may && (
                  <Button small onClick={() => setStopping(rule)}>
                    {t('rule.stop')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {may && (
        <p className={`${common.acts} no-print`}>
          <Button small onClick={() => setAdding(true)}>
            {t('rule.add')}
          </Button>
        </p>
      )}
      <Dialog title={t('rule.add')} open={adding} onClose={() => setAdding(false)}>
        <RuleForm id={one.id} onDone={() => setAdding(false)} />
      </Dialog>
      <ConfirmDialog
        title={t('rule.stopTitle')}
        open={stopping !== undefined}
        action={t('rule.stop')}
        danger
        busy={stop.busy}
        onConfirm={() => stopping && stop.do(stopping)}
        onCancel={() => setStopping(undefined)}
      >
        <p>{t('rule.stopExplain')}</p>
        {stop.message && <p className={common.late}>{stop.message}</p>}
      </ConfirmDialog>
    </div>
  )
}

/** Where the rule looks and about what, when it does not take everything. */
function Filter({ rule: { territory, activityAreas } }: { rule: Rule }) {
  const { t } = useTranslation('resolution')
  const names = activityAreas.map(({ name }) => name).join(', ')
  return (
    <>
      {territory && `. ${t('rule.onlyIn', { name: territory.name })}`}
      {names && `. ${t('rule.onlyAbout', { names, count: activityAreas.length })}`}
    </>
  )
}
