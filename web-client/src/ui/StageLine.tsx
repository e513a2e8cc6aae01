import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from './Hidden'
import css from './StageLine.module.css'

export type Stage = { key: string; title: ReactNode; note?: ReactNode }

/** The way of a thing through its stages: those behind it, the one it is in, those ahead. */
export function StageLine({ stages, now, label }: { stages: Stage[]; now: string; label: string }) {
  const { t } = useTranslation('ui')
  const at = stages.findIndex(stage => stage.key === now)
  const place = (index: number) => (index < at ? 'done' : index === at ? 'now' : 'ahead')
  return (
    <ol role="list" className={css.stages} aria-label={label}>
      {stages.map((stage, index) => (
        <li key={stage.key} className={css[place(index)]} aria-current={index === at ? 'step' : undefined}>
          <b>{stage.title}</b>
          <VisuallyHidden>, {t(`stage.${place(index)}`)}</VisuallyHidden>
          {stage.note && <span>{stage.note}</span>}
        </li>
      ))}
    </ol>
  )
}
