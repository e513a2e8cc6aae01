import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reason } from '@/app/reason'
import { Button, LinkButton, Notice, Page } from '@/ui'
import { endsOneThing, unsubscribe } from './queries'

/** Where the link of a letter leads: letters of a kind end, or the following of one thing. Opening it changes nothing: programs open links to look behind them. */
export function UnsubscribePage({ token }: { token: string }) {
  const { t } = useTranslation('notification')
  const thing = endsOneThing(token)
  const said = (key: 'title' | 'lead' | 'submit' | 'done') =>
    thing ? t(`end.thing.${key}`) : t(`end.${key}`)
  const [state, setState] = useState<'asking' | 'busy' | 'done'>('asking')
  const [failure, setFailure] = useState<unknown>()

  async function run() {
    setState('busy')
    setFailure(undefined)
    try {
      await unsubscribe(token)
      setState('done')
    } catch (error) {
      setFailure(error)
      setState('asking')
    }
  }

  return (
    <Page title={said('title')} lead={said('lead')}>
      {failure !== undefined && (
        <Notice tone="call" live>
          <p>{reason(failure)}</p>
        </Notice>
      )}
      {state === 'done' ? (
        <>
          <Notice tone="good" live>
            <p>{said('done')}</p>
          </Notice>
          <LinkButton href="/me/notifications/settings">{t('settings')}</LinkButton>
        </>
      ) : (
        <Button look="main" busy={state === 'busy'} onClick={run}>
          {said('submit')}
        </Button>
      )}
    </Page>
  )
}
