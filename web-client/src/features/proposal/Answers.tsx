import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerCard } from '@/app/answer/AnswerCard'
import { TakeAway } from '@/app/list/TakeAway'
import { Button, Dialog } from '@/ui'
import record from '@/ui/record.module.css'
import { AnswerForm } from './AnswerForm'
import { callsOf } from './answering'
import { DisputeForm } from './DisputeForm'
import { Milestones } from './Milestones'
import { type Answer, PROPOSALS, type Proposal } from './queries'

type AnswersProps = { proposal: Proposal; answers: Answer[] }

/** What the body has answered; its officers also see what is in preparation, and may write. */
export function Answers({ proposal, answers }: AnswersProps) {
  const { t } = useTranslation('answer')
  const [writing, setWriting] = useState(false)
  const preparing = answers.some(({ publishedAt }) => !publishedAt)
  return (
    <>
      {proposal.actions.includes('answer') && !preparing && (
        <p className={record.acts}>
          <Button look="main" onClick={() => setWriting(true)}>
            {t('write')}
          </Button>
        </p>
      )}
      <Dialog title={t('write')} open={writing} onClose={() => setWriting(false)}>
        {writing && <AnswerForm proposal={proposal} onDone={() => setWriting(false)} />}
      </Dialog>
      {answers.map(answer => (
        <Answered key={answer.id} proposal={proposal} answer={answer} />
      ))}
      {answers.some(({ publishedAt }) => publishedAt) && (
        <TakeAway api={`/api/v1/proposals/${proposal.id}/official-answers`} />
      )}
    </>
  )
}

function Answered({ proposal, answer }: { proposal: Proposal; answer: Answer }) {
  const calls = callsOf(proposal.id, answer.id)
  return (
    <>
      <AnswerCard
        answer={answer}
        calls={calls}
        forget={PROPOSALS}
        edit={done => <AnswerForm proposal={proposal} draft={answer} onDone={done} />}
        dispute={done => <DisputeForm proposal={proposal} dispute={calls.dispute} onDone={done} />}
      />
      {answer.milestones.length > 0 && <Milestones proposal={proposal} answer={answer} />}
    </>
  )
}
