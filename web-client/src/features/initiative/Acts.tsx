import { useTranslation } from 'react-i18next'
import { Acts as Steps } from '@/app/Acts'
import { DeedForm } from './DeedForm'
import { DIRECT, press, WORDED } from './deeds'
import { INITIATIVES, type Initiative } from './queries'

/** What the reader may do with the initiative now. */
export function Acts({ initiative: value }: { initiative: Initiative }) {
  const { t } = useTranslation('initiative')
  return (
    <Steps
      label={t('act.title')}
      offered={value.actions}
      direct={DIRECT}
      worded={WORDED}
      name={action => t(`act.${action}`)}
      field={path => t(`field.${path as 'tax'}`)}
      press={(action, key) => press(action, value.id, key)}
      told={t('act.done')}
      forget={[INITIATIVES]}
      form={(action, done) => <DeedForm key={action} action={action} initiative={value} onDone={done} />}
    />
  )
}
