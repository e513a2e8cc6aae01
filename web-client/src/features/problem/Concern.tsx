import { IconHandStop } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { api, unwrap } from '@/contract/api'
import { number } from '@/i18n/format'
import { Button, LinkButton, Notice } from '@/ui'
import css from './problem.module.css'
import { type CityProblem, isLive, PROBLEMS } from './queries'

/** «This concerns me too»: how many have said so, and the button. */
export function Concern({ problem: value }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  const params = { path: { id: value.id } }
  const act = useAct({
    send: (on: boolean) =>
      on
        ? unwrap(api.PUT('/api/v1/problems/{id}/concern', { params }))
        : unwrap(api.DELETE('/api/v1/problems/{id}/concern', { params })),
    forget: [PROBLEMS],
  })
  const icon = <IconHandStop aria-hidden="true" size="1.2em" />
  return (
    <div className={css.concern}>
      <p className={css.count} role="status">
        {t('concerned', { count: value.supportCount, number: number(value.supportCount) })}
      </p>
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
      {session.state !== 'signed-in' && isLive(value.status) && (
        <LinkButton icon={icon} href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
          {t('concern.add')}
        </LinkButton>
      )}
      {value.supportedByMe ? (
        <Button icon={icon} aria-pressed={true} busy={act.busy} onClick={() => act.do(false)}>
          {t('concern.remove')}
        </Button>
      ) : (
        value.actions.includes('support') && (
          <Button icon={icon} look="main" busy={act.busy} onClick={() => act.do(true)}>
            {t('concern.add')}
          </Button>
        )
      )}
    </div>
  )
}
