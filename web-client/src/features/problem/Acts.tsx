import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { Button, Dialog, Notice } from '@/ui'
import { DeedForm } from './DeedForm'
import { DIRECT, type Direct, isOffered, press, WORDED, type Worded } from './deeds'
import css from './problem.module.css'
import { type CityProblem, PROBLEMS } from './queries'

/** What the reader may do with the problem now: the API says what, this draws a button for it. */
export function Acts({ problem: value }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  const [worded, setWorded] = useState<Worded>()
  const act = useAct({
    send: (action: Direct, key) => press(action, value.id, key),
    told: t('act.done'),
    forget: [PROBLEMS],
  })
  const direct = DIRECT.filter(action => isOffered(action, value.actions))
  const others = WORDED.filter(action => isOffered(action, value.actions))
  if (direct.length + others.length === 0) return null
  return (
    <section aria-label={t('act.title')}>
      {act.message && (
        <Notice tone="call" live>
          <p>{act.message}</p>
        </Notice>
      )}
      <p className={css.acts}>
        {direct.map(action => (
          <Button key={action} small look="main" busy={act.busy} onClick={() => act.do(action)}>
            {t(`act.${action}`)}
          </Button>
        ))}
        {others.map(action => (
          <Button key={action} small onClick={() => setWorded(action)}>
            {t(`act.${action}`)}
          </Button>
        ))}
      </p>
      <Dialog
        title={worded ? t(`act.${worded}`) : ''}
        open={worded !== undefined}
        onClose={() => setWorded(undefined)}
      >
        {worded && (
          <DeedForm key={worded} action={worded} problem={value} onDone={() => setWorded(undefined)} />
        )}
      </Dialog>
    </section>
  )
}
