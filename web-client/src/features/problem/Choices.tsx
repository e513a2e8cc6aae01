import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Meta, Notice, Section } from '@/ui'
import record from '@/ui/record.module.css'
import type { CityProblem } from './queries'

/** What the body has chosen after it had asked for solutions; until it has, by when it must. */
export function Choices({ problem: { choices, choiceDueAt } }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  return (
    <>
      {choiceDueAt && <Due until={choiceDueAt} />}
      {choices.map(choice => (
        <Section key={choice.at} title={t('choice.title')}>
          {choice.solutions.length > 0 && (
            <ul>
              {choice.solutions.map(({ id, title, path }) => (
                <li key={id}>
                  <Anchor href={path}>{title}</Anchor>
                </li>
              ))}
            </ul>
          )}
          {choice.none && <p>{t('choice.none')}</p>}
          <p className={record.text}>{choice.reason}</p>
          <Meta>
            <span>{date(choice.at)}</span>
          </Meta>
        </Section>
      ))}
    </>
  )
}

function Due({ until }: { until: string }) {
  const { t } = useTranslation('problem')
  const late = new Date(until) < new Date()
  return (
    <Notice tone={late ? 'call' : 'info'}>
      <p>{t(late ? 'choice.late' : 'choice.due', { date: date(until) })}</p>
    </Notice>
  )
}
