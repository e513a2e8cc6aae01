import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BodyPick } from '@/app/BodyPick'
import { reason } from '@/app/reason'
import { useAct } from '@/app/useAct'
import { date } from '@/i18n/format'
import {
  Breadcrumbs,
  Button,
  ConfirmDialog,
  DataTable,
  Dialog,
  ListSkeleton,
  Notice,
  Page,
  Section,
} from '@/ui'
import record from '@/ui/record.module.css'
import { bodyOf, REGIMES, removeRule, TERM_RULES, type TermRule, termRules } from './queries'
import { RuleForm } from './RuleForm'

const route = getRouteApi('/answer-terms')

/** How long bodies may take to answer: what the law says, and what they have bound themselves to. */
export function TermsPage() {
  const { t } = useTranslation('term-rule')
  const { body } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(termRules(body))
  const known = useQuery({ ...bodyOf(body ?? ''), enabled: body !== undefined }).data
  const [editing, setEditing] = useState<TermRule>()
  const [leaving, setLeaving] = useState<TermRule>()
  const removing = useAct({
    send: ({ regime, action }: TermRule) => removeRule({ regime, action, bodyId: body }),
    told: t('removed'),
    forget: [TERM_RULES],
    onDone: () => setLeaving(undefined),
  })
  const name = ({ regime, action }: TermRule) => `${t(`regime.${regime}`)}: ${t(`action.${action}`)}`
  const may = found.data?.items.some(rule => rule.actions.length > 0)
  const acts = (rule: TermRule) => (
    <span className={record.acts}>
      {rule.actions.includes('set') && (
        <Button
          small
          look="quiet"
          aria-label={t('setOf', { term: name(rule) })}
          onClick={() => setEditing(rule)}
        >
          {t('set')}
        </Button>
      )}
      {rule.actions.includes('remove') && (
        <Button
          small
          look="quiet"
          aria-label={t('removeOf', { term: name(rule) })}
          onClick={() => {
            removing.reset()
            setLeaving(rule)
          }}
        >
          {t('remove')}
        </Button>
      )}
    </span>
  )
  return (
    <Page
      title={body && known ? t('titleOf', { body: known.shortName }) : t('title')}
      lead={t('lead')}
      above={<Breadcrumbs steps={[{ href: '/problems/answers', label: t('above') }]} />}
    >
      <section className={record.filters} aria-label={t('whose')}>
        <BodyPick
          label={t('body')}
          name="body"
          value={body ?? null}
          known={known}
          onChange={chosen => navigate({ search: { body: chosen ?? undefined }, resetScroll: false })}
        />
      </section>
      {!body && <p>{t('general')}</p>}
      {found.error && (
        <Notice tone="call" live>
          <p>{reason(found.error)}</p>
        </Notice>
      )}
      {found.isPending && <ListSkeleton rows={4} />}
      {found.data &&
        REGIMES.map(regime => (
          <Section key={regime} title={t(`regime.${regime}`)}>
            <p>{t(`about.${regime}`)}</p>
            <DataTable
              caption={t(`regime.${regime}`)}
              hideCaption
              rows={found.data.items.filter(rule => rule.regime === regime)}
              rowKey={rule => rule.action}
              columns={[
                {
                  key: 'action',
                  title: t('column.action'),
                  names: true,
                  cell: rule => t(`action.${rule.action}`),
                },
                {
                  key: 'term',
                  title: t('column.term'),
                  cell: rule => t(`days.${rule.count}`, { count: rule.days }),
                },
                {
                  key: 'source',
                  title: t('column.source'),
                  cell: rule =>
                    rule.setAt
                      ? t(`source.${rule.source}`, { date: date(rule.setAt) })
                      : t(regime === 'pos' ? 'source.usual' : 'source.law'),
                },
                ...(may ? [{ key: 'acts', title: t('column.acts'), cell: acts }] : []),
              ]}
            />
          </Section>
        ))}
      <Dialog
        title={editing ? name(editing) : ''}
        open={editing !== undefined}
        onClose={() => setEditing(undefined)}
      >
        {editing && <RuleForm rule={editing} bodyId={body} onDone={() => setEditing(undefined)} />}
      </Dialog>
      <ConfirmDialog
        title={leaving ? t('askRemove', { term: name(leaving) }) : ''}
        open={leaving !== undefined}
        action={t('remove')}
        cancel={t('stay')}
        busy={removing.busy}
        onConfirm={() => leaving && removing.do(leaving)}
        onCancel={() => setLeaving(undefined)}
      >
        <p>{t('removeHint')}</p>
        {removing.message && (
          <Notice tone="call" live>
            <p>{removing.message}</p>
          </Notice>
        )}
      </ConfirmDialog>
    </Page>
  )
}
