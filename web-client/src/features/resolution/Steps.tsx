import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '@/ui'
import { ChangeForm, StepForm } from './desk'
import type { Recommendation } from './queries'
import css from './RecommendationPage.module.css'
import { ENDINGS, isStep, type Step } from './steps'

/** What the reader may do now, as the API says; nothing for a visitor. */
export function Steps({ recommendation: one }: { recommendation: Recommendation }) {
  const { t } = useTranslation('resolution')
  const [taking, setTaking] = useState<Step>()
  const [changing, setChanging] = useState(false)
  const may = one.actions.filter(isStep)
  const change = one.actions.includes('change')
  if (may.length === 0 && !change) return null
  const steps = may.sort((a, b) => Number(ENDINGS.includes(a)) - Number(ENDINGS.includes(b)))
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
        {change && (
          <li>
            <Button onClick={() => setChanging(true)}>{t('change.action')}</Button>
          </li>
        )}
      </ul>
      <Dialog
        title={taking ? t(`step.${taking}`) : ''}
        open={taking !== undefined}
        onClose={() => setTaking(undefined)}
      >
        {taking && <StepForm action={taking} recommendation={one} onDone={() => setTaking(undefined)} />}
      </Dialog>
      <Dialog title={t('change.action')} open={changing} onClose={() => setChanging(false)}>
        <ChangeForm recommendation={one} onDone={() => setChanging(false)} />
      </Dialog>
    </div>
  )
}
