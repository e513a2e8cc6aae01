import { IconBell, IconBellFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { number } from '@/i18n/format'
import { Button, LinkButton, Notice } from '@/ui'
import css from './follow.module.css'
import { FOLLOWS, follow, setFollowed } from './queries'

type FollowButtonProps = {
  type: string
  id: string
  /** What is followed, where the button stands beside several things. */
  name?: string
}

/** «Follow»: its words tell whether it is on, and beside it how many do. A visitor signs in first and comes back. */
export function FollowButton({ type, id, name }: FollowButtonProps) {
  const { t } = useTranslation('follow')
  const session = useSession()
  const here = useRouterState({ select: state => state.location.href })
  const reader = session.state === 'signed-in' ? session.user.id : 'visitor'
  const known = useQuery(follow(type, id, reader)).data
  const on = known?.followed ?? false
  const act = useAct({
    send: (wanted: boolean) => setFollowed(type, id, wanted),
    told: t(on ? 'told.off' : 'told.on'),
    forget: [FOLLOWS],
  })
  const icon = on ? (
    <IconBellFilled aria-hidden="true" size="1.2em" />
  ) : (
    <IconBell aria-hidden="true" size="1.2em" />
  )
  const said = name === undefined ? t(on ? 'on' : 'off') : t(on ? 'onOf' : 'offOf', { name })
  return (
    <>
      {session.state === 'signed-in' ? (
        <Button small icon={icon} busy={act.busy} onClick={() => act.do(!on)}>
          {said}
        </Button>
      ) : (
        <LinkButton small icon={icon} href={`/sign-in?returnTo=${encodeURIComponent(here)}`}>
          {said}
        </LinkButton>
      )}
      {known !== undefined && known.followerCount > 0 && name === undefined && (
        <span className={css.count}>
          {t('count', { count: known.followerCount, number: number(known.followerCount) })}
        </span>
      )}
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
    </>
  )
}
