import { useTranslation } from 'react-i18next'
import { Acts as Steps } from '@/app/Acts'
import { DeedForm } from './DeedForm'
import { DIRECT, press, WORDED } from './deeds'
import { PROPOSALS, type Proposal } from './queries'

/** What the reader may do with the proposal now. */
export function Acts({ proposal: value }: { proposal: Proposal }) {
  const { t } = useTranslation('proposal')
  return (
    <Steps
      label={t('act.title')}
      offered={value.actions}
      direct={DIRECT}
      worded={WORDED}
      name={action => t(`act.${action}`)}
      sure={action => (action === 'take_over' || action === 'confirm' ? t(`act.sure.${action}`) : undefined)}
      press={(action, key) => press(action, value.id, key)}
      told={t('act.done')}
      forget={[PROPOSALS]}
      form={(action, done) => <DeedForm key={action} action={action} proposal={value} onDone={done} />}
    />
  )
}
