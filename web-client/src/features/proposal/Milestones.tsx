import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActForm } from '@/app/ActForm'
import { FilesField } from '@/app/files/FilesField'
import { Proofs } from '@/app/files/Proofs'
import { type FileValue, proofsOf } from '@/app/files/values'
import { useAct } from '@/app/useAct'
import { date, number } from '@/i18n/format'
import { Anchor, Button, Dialog, Meta, Section, StatusMark, TextArea, TextField } from '@/ui'
import record from '@/ui/record.module.css'
import { complete } from './answering'
import css from './proposal.module.css'
import { type Answer, isOpen, type Milestone, PROPOSALS, type Proposal } from './queries'

/** What the answer promises: until when, who, with which money; and what shows that it was kept. */
export function Milestones({ proposal, answer }: { proposal: Proposal; answer: Answer }) {
  const { t } = useTranslation('proposal')
  const [done, setDone] = useState<Milestone>()
  const offered = answer.status === 'published' && proposal.actions.includes('complete_milestone')
  return (
    <Section title={t('milestone.title')}>
      <ol role="list" className={css.milestones}>
        {answer.milestones.map(one => (
          <li key={one.id}>
            <h3>{one.title}</h3>
            <Meta>
              <StatusMark state={one.doneOn ? 'done' : one.overdue ? 'late' : 'none'}>
                {one.doneOn
                  ? t('milestone.done', { date: date(one.doneOn) })
                  : t(one.overdue ? 'milestone.late' : 'milestone.until', { date: date(one.dueOn) })}
              </StatusMark>
              {one.responsible && (
                <Anchor href={`/organizations/${one.responsible.slug}`}>{one.responsible.shortName}</Anchor>
              )}
              {one.budget && (
                <span>
                  {t('milestone.budget', {
                    amount: number(Number(one.budget.amount)),
                    source: one.budget.source,
                    year: one.budget.year,
                  })}
                </span>
              )}
              {one.proofUrl && <Anchor href={one.proofUrl}>{t('page.proof')}</Anchor>}
            </Meta>
            {one.proofText && <p className={record.text}>{one.proofText}</p>}
            <Proofs proofs={one.proofFiles} open={isOpen(proposal)} />
            {offered && !one.doneOn && (
              <p className={record.acts}>
                <Button small onClick={() => setDone(one)}>
                  {t('milestone.complete')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ol>
      <Dialog title={t('milestone.complete')} open={done !== undefined} onClose={() => setDone(undefined)}>
        {done && <ProofForm proposal={proposal} milestone={done} onDone={() => setDone(undefined)} />}
      </Dialog>
    </Section>
  )
}

type ProofValues = { doneOn: string; text: string; url: string; files: FileValue[] }

const EMPTY_PROOF: ProofValues = { doneOn: '', text: '', url: '', files: [] }

type ProofFormProps = { proposal: Proposal; milestone: Milestone; onDone: () => void }

/** The proof that a milestone is reached. */
function ProofForm({ proposal, milestone, onDone }: ProofFormProps) {
  const { t } = useTranslation('proposal')
  const form = useForm<ProofValues>({ mode: 'controlled', initialValues: EMPTY_PROOF })
  const act = useAct({
    send: ({ doneOn, text, url, files }: ProofValues, key) =>
      complete(
        proposal.id,
        milestone.id,
        { doneOn, text, url: url.trim() || null, files: proofsOf(files) },
        key,
      ),
    told: t('act.done'),
    forget: [PROPOSALS],
    onDone,
    onFaults: form.setErrors,
  })
  return (
    <ActForm form={form} act={act} submit={t('milestone.complete')}>
      <p className={record.quiet}>{milestone.title}</p>
      <TextField
        type="date"
        label={t('milestone.field.doneOn')}
        name="doneOn"
        {...form.getInputProps('doneOn')}
      />
      <TextArea
        label={t('act.field.text')}
        name="text"
        rows={4}
        maxLength={4000}
        {...form.getInputProps('text')}
      />
      <FilesField
        kind="proofs"
        name="files"
        files={form.values.files}
        errors={form.errors}
        onChange={change => form.setFieldValue('files', change)}
      />
      <TextField
        type="url"
        label={t('act.field.url')}
        hint={t('act.hint.url')}
        optional={t('form.optional')}
        name="url"
        {...form.getInputProps('url')}
      />
    </ActForm>
  )
}
