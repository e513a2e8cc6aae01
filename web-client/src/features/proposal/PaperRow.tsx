import { useTranslation } from 'react-i18next'
import { Acts } from '@/app/Acts'
import { saveFile } from '@/app/saveFile'
import { useAct } from '@/app/useAct'
import { date, number } from '@/i18n/format'
import { Anchor, Button, Meta, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import { PaperEnd } from './PaperEnd'
import { confirmPaper, ENDINGS, type Paper } from './papers'
import { PROPOSALS } from './queries'

/** One sheet of signatures; in the moderators' list it names its proposal. */
export function PaperRow({ paper, named = false }: { paper: Paper; named?: boolean }) {
  const { t } = useTranslation('proposal')
  const { proposal, signatures, enteredFor, scan } = paper
  const load = useAct({ send: saveFile })
  return (
    <li className={record.row}>
      {named && (
        <h2 className={record.name}>
          <Anchor href={`/proposals/${proposal.slug}`}>{proposal.title}</Anchor>
        </h2>
      )}
      <p>
        {t('paper.count', { count: signatures, number: number(signatures) })},{' '}
        {t(`paper.status.${paper.status}`)}
      </p>
      <Meta>
        <span>{t('paper.collected', { date: date(paper.collectedOn) })}</span>
        {paper.textVersion > 1 && <span>{t('paper.version', { number: paper.textVersion })}</span>}
        {paper.collector && <span>{t('paper.by', { collector: paper.collector })}</span>}
        <span>
          {enteredFor ? t('paper.enteredFor', { body: enteredFor.shortName }) : t('paper.enteredHere')}
        </span>
        {paper.confirmedAt && <span>{t('paper.confirmedAt', { date: date(paper.confirmedAt) })}</span>}
      </Meta>
      {paper.reason && <p className={record.text}>{t('paper.why', { reason: paper.reason })}</p>}
      {load.message && (
        <Notice tone="call" live>
          <p>{load.message}</p>
        </Notice>
      )}
      {scan && (
        <p className={record.acts}>
          <Button small busy={load.busy} onClick={() => load.do(scan)}>
            {t('paper.download')}
          </Button>
        </p>
      )}
      <Acts
        label={t('paper.answers')}
        offered={paper.actions}
        direct={['confirm'] as const}
        worded={ENDINGS}
        name={action => t(`paper.act.${action}`)}
        sure={() => t('paper.sure')}
        press={(_, key) => confirmPaper(proposal.id, paper.id, key)}
        told={t('act.done')}
        forget={[PROPOSALS]}
        form={(action, done) => <PaperEnd key={action} action={action} paper={paper} onDone={done} />}
      />
    </li>
  )
}
