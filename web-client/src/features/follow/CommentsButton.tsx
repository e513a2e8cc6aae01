import { IconMessage, IconMessageOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/app/session'
import { useAct } from '@/app/useAct'
import { Button, Notice } from '@/ui'
import { FOLLOWS, follow, setComments } from './queries'

/** Of a followed thing: whether comments on it are told too. */
export function CommentsButton({ type, id }: { type: string; id: string }) {
  const { t } = useTranslation('follow')
  const session = useSession()
  const reader = session.state === 'signed-in' ? session.user.id : 'visitor'
  const known = useQuery(follow(type, id, reader)).data
  const on = known?.comments ?? false
  const act = useAct({
    send: (wanted: boolean) => setComments(type, id, wanted),
    told: t(on ? 'comments.toldOff' : 'comments.toldOn'),
    forget: [FOLLOWS],
  })
  if (!known?.followed) return null
  const Icon = on ? IconMessageOff : IconMessage
  return (
    <>
      <Button
        small
        look="quiet"
        icon={<Icon aria-hidden="true" size="1.2em" />}
        busy={act.busy}
        onClick={() => act.do(!on)}
      >
        {t(on ? 'comments.off' : 'comments.on')}
      </Button>
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
    </>
  )
}
