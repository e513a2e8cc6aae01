import { useTranslation } from 'react-i18next'
import { date } from '@/i18n/format'
import { Anchor, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import type { CityProblem } from './queries'

/** Why a problem goes on no longer, or why it goes on although a moderator has called it the same as another one. */
export function Ending({ problem: value }: { problem: CityProblem }) {
  return (
    <>
      {value.withdrawal && <Withdrawn withdrawal={value.withdrawal} />}
      {value.sameness && <Sameness problem={value} sameness={value.sameness} />}
    </>
  )
}

function Withdrawn({ withdrawal }: { withdrawal: NonNullable<CityProblem['withdrawal']> }) {
  const { t } = useTranslation('problem')
  const { why, reason, successor } = withdrawal
  return (
    <Notice title={t('ending.withdrawn')}>
      <p>{t(`why.${why}`)}</p>
      {reason && <p className={record.text}>{reason}</p>}
      {successor && (
        <p>
          {t('ending.successor')} <Anchor href={`/problems/${successor.slug}`}>{successor.title}</Anchor>
        </p>
      )}
    </Notice>
  )
}

type SamenessProps = { problem: CityProblem; sameness: NonNullable<CityProblem['sameness']> }

function Sameness({ problem: value, sameness: { other, objectUntil, objection } }: SamenessProps) {
  const { t } = useTranslation('problem')
  const link = other && <Anchor href={`/problems/${other.slug}`}>{other.title}</Anchor>
  const same = Boolean(value.duplicateOf)
  return (
    <>
      {same && (
        <Notice>
          {link ? (
            <p>
              {t('page.duplicateOf')} {link}
            </p>
          ) : (
            <p>{t('ending.gone')}</p>
          )}
          {objectUntil && (
            <p>
              {t(value.mine || value.actions.includes('object_duplicate') ? 'ending.until' : 'ending.may', {
                date: date(objectUntil),
              })}
            </p>
          )}
        </Notice>
      )}
      {objection && (
        <Notice title={t('ending.objected', { date: date(objection.at) })}>
          <p className={record.text}>{objection.text}</p>
          {!same && link && (
            <p>
              {t('ending.not')} {link}
            </p>
          )}
          <p>{t(!objection.settledAt ? 'ending.waits' : same ? 'ending.refused' : 'ending.agreed')}</p>
        </Notice>
      )}
    </>
  )
}
