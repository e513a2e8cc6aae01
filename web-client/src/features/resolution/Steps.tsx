import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '@/ui'
import type { Action, Recommendation } from './queries'
import css from './resolution.module.css'
import { StepForm } from './StepForm'
import { ENDINGS } from './steps'

/** What the reader may do now, as the API says; nothing for a visitor. */
export function Steps({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const [taking, setTaking] = useState<Action>()
  if (one.actions.length === 0) return null
  const steps = [...one.actions].sort((a, b) => Number(ENDINGS.includes(a)) - Number(ENDINGS.includes(b)))
  return (
    <div className={`${css.steps} no-print`}>
      <h2>{t('step.title')}</h2>
      <ul role="list">
        {steps.map((action, index) => (
          <li key={action}>
            <Button look={index === 0 ? 'main' : 'plain'} onClick={() => setTaking(action)}>
              {t(`step.${action}`)}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        title={taking ? t(`step.${taking}`) : ''}
        open={taking !== undefined}
        onClose={() => setTaking(undefined)}
      >
        {taking && <StepForm action={taking} recommendation={one} onDone={() => setTaking(undefined)} />}
      </Dialog>
    </div>
  )
}
