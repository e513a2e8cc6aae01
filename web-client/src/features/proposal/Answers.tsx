import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '@/app/useAct'
import { date, dateTime } from '@/i18n/format'
import { Anchor, Button, ConfirmDialog, Dialog, Meta, Notice, OfficialAnswer } from '@/ui'
import record from '@/ui/record.module.css'
import { AnswerForm } from './AnswerForm'
import { remove, sign } from './answering'
import { Disputed } from './Disputed'
import { DisputeForm } from './DisputeForm'
import { Milestones } from './Milestones'
import { type Answer, PROPOSALS, type Proposal } from './queries'
import { RatingForm } from './RatingForm'

type AnswersProps = { proposal: Proposal; answers: Answer[] }

/** What the body has answered; its officers also see what is in preparation, and may write. */
export function Answers({ proposal, answers }: AnswersProps) {
  const { t } = useTranslation('proposal')
  const [writing, setWriting] = useState(false)
  const preparing = answers.some(({ publishedAt }) => !publishedAt)
  return (
    <>
      {proposal.actions.includes('answer') && !preparing && (
        <p className={record.acts}>
          <Button look="main" onClick={() => setWriting(true)}>
            {t('answer.write')}
          </Button>
        </p>
      )}
      <Dialog title={t('answer.write')} open={writing} onClose={() => setWriting(false)}>
        {writing && <AnswerForm proposal={proposal} onDone={() => setWriting(false)} />}
      </Dialog>
      {answers.map(answer => (
        <Answered key={answer.id} proposal={proposal} answer={answer} />
      ))}
    </>
  )
}

function Answered({ proposal, answer }: { proposal: Proposal; answer: Answer }) {
  const { t } = useTranslation('proposal')
  const kicker = [t(answer.publishedAt ? 'answer.kicker' : 'answer.preparing'), answer.body?.shortName]
  return (
    <>
      <OfficialAnswer kicker={kicker.filter(Boolean).join(' · ')} title={t(`answer.type.${answer.type}`)}>
        <p className={record.text}>{answer.text}</p>
        <Meta>
          {answer.publishedAt && <span>{date(answer.publishedAt)}</span>}
          {answer.status === 'superseded' && <span>{t('answer.superseded')}</span>}
          {answer.status === 'scheduled' && answer.publishAt && (
            <span>{t('answer.scheduled', { at: dateTime(answer.publishAt) })}</span>
          )}
          {answer.basis && <span>{t(`answer.basis.${answer.basis}`)}</span>}
          {answer.forwardedTo && <span>{answer.forwardedTo.shortName}</span>}
          {answer.link && <Anchor href={answer.link}>{t('answer.link')}</Anchor>}
          {answer.rating && <span>{t(`answer.rated.${answer.rating}`)}</span>}
        </Meta>
        {answer.ratingText && <p className={record.text}>{answer.ratingText}</p>}
        <Disputed answer={answer} />
        <AnswerActs proposal={proposal} answer={answer} />
      </OfficialAnswer>
      {answer.milestones.length > 0 && <Milestones proposal={proposal} answer={answer} />}
    </>
  )
}

/** What the reader may do with an answer. */
function AnswerActs({ proposal, answer }: { proposal: Proposal; answer: Answer }) {
  const { t } = useTranslation('proposal')
  const [open, setOpen] = useState<'edit' | 'sign' | 'rate' | 'remove' | 'dispute' | 'uphold'>()
  const close = () => setOpen(undefined)
  const signing = useAct({
    send: (_: undefined, key) => sign(proposal.id, answer.id, key),
    told: t('answer.signed'),
    forget: [PROPOSALS],
    onDone: close,
  })
  const removing = useAct({
    send: (_: undefined) => remove(proposal.id, answer.id),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone: close,
  })
  if (answer.actions.length === 0) return null
  const has = (action: Answer['actions'][number]) => answer.actions.includes(action)
  const message = removing.message
  return (
    <>
      {message && (
        <Notice tone="call" live>
          <p>{message}</p>
        </Notice>
      )}
      <p className={record.acts}>
        {has('sign') && (
          <Button small look="main" busy={signing.busy} onClick={() => setOpen('sign')}>
            {t('answer.sign')}
          </Button>
        )}
        {has('edit') && (
          <Button small onClick={() => setOpen('edit')}>
            {t('answer.edit')}
          </Button>
        )}
        {has('remove') && (
          <Button small onClick={() => setOpen('remove')}>
            {t('answer.remove')}
          </Button>
        )}
        {(['rate', 'dispute', 'uphold'] as const).filter(has).map(action => (
          <Button key={action} small onClick={() => setOpen(action)}>
            {t(`answer.${action}`)}
          </Button>
        ))}
      </p>
      {has('edit') && !has('sign') && <p className={record.quiet}>{t('answer.secondSigns')}</p>}
      <Dialog title={t('answer.edit')} open={open === 'edit'} onClose={close}>
        {open === 'edit' && <AnswerForm proposal={proposal} draft={answer} onDone={close} />}
      </Dialog>
      <Dialog title={t('answer.rate')} open={open === 'rate'} onClose={close}>
        {open === 'rate' && <RatingForm proposal={proposal} answer={answer} onDone={close} />}
      </Dialog>
      <Dialog title={t('answer.dispute')} open={open === 'dispute'} onClose={close}>
        {open === 'dispute' && (
          <DisputeForm proposal={proposal} answer={answer} action="dispute" onDone={close} />
        )}
      </Dialog>
      <Dialog title={t('answer.uphold')} open={open === 'uphold'} onClose={close}>
        {open === 'uphold' && (
          <DisputeForm proposal={proposal} answer={answer} action="uphold" onDone={close} />
        )}
      </Dialog>
      <ConfirmDialog
        title={t('answer.askSign')}
        open={open === 'sign'}
        action={t('answer.sign')}
        busy={signing.busy}
        onConfirm={() => signing.do(undefined)}
        onCancel={close}
      >
        <p>{t('answer.signHint')}</p>
        {signing.message && (
          <Notice tone="call" live>
            <p>{signing.message}</p>
          </Notice>
        )}
      </ConfirmDialog>
      <ConfirmDialog
        title={t('answer.askRemove')}
        open={open === 'remove'}
        action={t('answer.remove')}
        busy={removing.busy}
        danger
        onConfirm={() => removing.do(undefined)}
        onCancel={close}
      >
        {t('answer.removeHint')}
      </ConfirmDialog>
    </>
  )
}
