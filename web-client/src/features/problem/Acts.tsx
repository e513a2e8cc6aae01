import { useTranslation } from 'react-i18next'
import { Acts as Steps } from '@/app/Acts'
import { DeedForm } from './DeedForm'
import { DIRECT, press, WORDED } from './deeds'
import { type CityProblem, PROBLEMS } from './queries'

/** What the reader may do with the problem now. */
export function Acts({ problem: value }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  return (
    <Steps
      label={t('act.title')}
      offered={value.actions}
      direct={DIRECT}
      worded={WORDED}
      name={action => t(`act.${action}`)}
      press={(action, key) => press(action, value.id, key)}
      told={t('act.done')}
      forget={[PROBLEMS]}
      form={(action, done) => <DeedForm key={action} action={action} problem={value} onDone={done} />}
    />
  )
}
