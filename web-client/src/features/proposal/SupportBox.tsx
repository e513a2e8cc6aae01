import { IconThumbUp } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmFirst } from '@/app/ConfirmFirst'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { number } from '@/i18n/format'
import { Anchor, Button, LinkButton, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import css from './proposal.module.css'
import { PROPOSALS, type Proposal, supportShare } from './queries'

/** How many stand behind it, how many are needed, and the button. */
export function SupportBox({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  const { support, supportCount } = value
  const path = { id: value.id }
  const act = useAct({
    send: async (on: boolean, key) => {
      if (on)
        await unwrap(
          api.POST('/api/v1/proposals/{id}/supports', {
            params: { path, header: { 'Idempotency-Key': key } },
          }),
        )
      else await unwrap(api.DELETE('/api/v1/proposals/{id}/supports/mine', { params: { path } }))
    },
    forget: [PROPOSALS],
  })
  const icon = <IconThumbUp aria-hidden="true" size="1.2em" />
  const outdated = support.myVersion != null && support.myVersion < value.textVersion
  const stands = value.supportedByMe && !outdated
  const offered = value.actions.includes('support')
  const remove = (
    <Button icon={icon} aria-pressed={true} busy={act.busy} onClick={() => act.do(false)}>
      {t('support.remove')}
    </Button>
  )
  return (
    <div className={css.support}>
      <p className={css.count}>{number(supportCount)}</p>
      <div className={css.bar} aria-hidden="true">
        <span style={{ width: `${supportShare(supportCount, support.threshold ?? null) * 100}%` }} />
      </div>
      <p className={record.quiet} role="status">
        {t('support.needed', { count: supportCount, needed: number(support.threshold ?? 0) })}
        {support.endorsements > 0 && ` · ${t('support.organizations', { count: support.endorsements })}`}
        {support.withdrawn > 0 && ` · ${t('support.withdrawn', { count: support.withdrawn })}`}
        {support.setAside > 0 && ` · ${t('support.setAside', { count: support.setAside })}`}
        {support.ofThisVersion < supportCount &&
          ` · ${t('support.ofThisVersion', { count: support.ofThisVersion })}`}
      </p>
      {support.level === 'identity' && <p className={record.quiet}>{t('support.identity')}</p>}
      {support.paperSignatures > 0 && (
        <p className={record.quiet}>
          {t('support.paper', { count: support.paperSignatures, number: number(support.paperSignatures) })}
        </p>
      )}
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
      {support.mineSetAside && (
        <Notice tone="call">
          <p>{t('support.mineSetAside')}</p>
          <p>
            {support.confirmFirst ? (
              <Anchor href="/me/settings#identity">{t('support.mineConfirm')}</Anchor>
            ) : (
              t('support.mineAgain')
            )}
          </p>
        </Notice>
      )}
      {support.confirmFirst && !support.mineSetAside && <ConfirmFirst />}
      {session.state !== 'signed-in' && ['open', 'under_review'].includes(value.status) && (
        <LinkButton icon={icon} href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
          {t('support.add')}
        </LinkButton>
      )}
      {/* The button that one has pressed turns into the other one, so that the keyboard stays where it is. */}
      {stands
        ? remove
        : offered && (
            <Button icon={icon} look="main" busy={act.busy} onClick={() => act.do(true)}>
              {t(outdated ? 'support.renew' : 'support.add')}
            </Button>
          )}
      {outdated && remove}
    </div>
  )
}
