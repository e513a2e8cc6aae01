import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerActs } from '@/app/answer/AnswerActs'
import { Disputed } from '@/app/answer/Disputed'
import { date, dateTime } from '@/i18n/format'
import { Anchor, Button, Dialog, Meta, OfficialAnswer } from '@/ui'
import record from '@/ui/record.module.css'
import { AnswerForm } from './AnswerForm'
import { callsOf } from './answering'
import { type Answer, type CityProblem, PROBLEMS } from './queries'

type AnswersProps = { problem: CityProblem; answers: Answer[] }

/** What the body has answered; its officers also see what is in preparation, and may write. */
export function Answers({ problem, answers }: AnswersProps) {
  const { t } = useTranslation('answer')
  const [writing, setWriting] = useState(false)
  const preparing = answers.some(({ publishedAt }) => !publishedAt)
  return (
    <>
      {problem.actions.includes('answer') && !preparing && (
        <p className={record.acts}>
          <Button look="main" onClick={() => setWriting(true)}>
            {t('write')}
          </Button>
        </p>
      )}
      <Dialog title={t('write')} open={writing} onClose={() => setWriting(false)}>
        {writing && <AnswerForm problem={problem} onDone={() => setWriting(false)} />}
      </Dialog>
      {answers.map(answer => (
        <Answered key={answer.id} problem={problem} answer={answer} />
      ))}
    </>
  )
}

function Answered({ problem, answer }: { problem: CityProblem; answer: Answer }) {
  const { t } = useTranslation('answer')
  const kicker = [t(answer.publishedAt ? 'kicker' : 'preparing'), answer.body?.shortName]
  return (
    <OfficialAnswer kicker={kicker.filter(Boolean).join(' · ')} title={t(`type.${answer.type}`)}>
      <p className={record.text}>{answer.text}</p>
      <Meta>
        {answer.publishedAt && <span>{date(answer.publishedAt)}</span>}
        {answer.status === 'superseded' && <span>{t('superseded')}</span>}
        {answer.status === 'scheduled' && answer.publishAt && (
          <span>{t('scheduled', { at: dateTime(answer.publishAt) })}</span>
        )}
        {answer.basis && <span>{t(`basis.${answer.basis}`)}</span>}
        {answer.plannedOn && <span>{t('plannedOn', { date: date(answer.plannedOn) })}</span>}
        {answer.forwardedTo && <span>{answer.forwardedTo.shortName}</span>}
        {answer.link && <Anchor href={answer.link}>{t('link')}</Anchor>}
        {answer.rating && <span>{t(`rated.${answer.rating}`)}</span>}
      </Meta>
      {answer.ratingText && <p className={record.text}>{answer.ratingText}</p>}
      <Disputed answer={answer} />
      <AnswerActs
        answer={answer}
        calls={callsOf(problem.id, answer.id)}
        forget={PROBLEMS}
        edit={done => <AnswerForm problem={problem} draft={answer} onDone={done} />}
      />
    </OfficialAnswer>
  )
}
