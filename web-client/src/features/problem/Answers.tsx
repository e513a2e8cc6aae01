import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerCard } from '@/app/answer/AnswerCard'
import { ReasonForm } from '@/app/answer/ReasonForm'
import { TakeAway } from '@/app/list/TakeAway'
import { date } from '@/i18n/format'
import { Button, Dialog } from '@/ui'
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
      {answers.some(({ publishedAt }) => publishedAt) && (
        <TakeAway api={`/api/v1/problems/${problem.id}/official-answers`} />
      )}
    </>
  )
}

function Answered({ problem, answer }: { problem: CityProblem; answer: Answer }) {
  const { t } = useTranslation('answer')
  const calls = callsOf(problem.id, answer.id)
  return (
    <AnswerCard
      answer={answer}
      facts={answer.plannedOn && <span>{t('plannedOn', { date: date(answer.plannedOn) })}</span>}
      calls={calls}
      forget={PROBLEMS}
      edit={done => <AnswerForm problem={problem} draft={answer} onDone={done} />}
      dispute={done => (
        <ReasonForm
          action="dispute"
          explain={t('dispute.explain')}
          send={({ reason }, key) => calls.dispute(reason, key)}
          forget={PROBLEMS}
          onDone={done}
        />
      )}
    />
  )
}
