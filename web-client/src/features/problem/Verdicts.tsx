import { useTranslation } from 'react-i18next'
import { Meta } from '@/ui'
import record from '@/ui/record.module.css'
import type { CityProblem } from './queries'

/** What those whom it concerns say of the body's claim so far: how many of how many, and the reader's own word. */
export function Verdicts({ problem: { verdicts } }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  if (!verdicts) return null
  const { confirming, disputing, needed, mine } = verdicts
  return (
    <div role="status">
      <Meta>
        <span>{t('page.verdicts.confirm', { said: confirming, needed })}</span>
        <span>{t('page.verdicts.dispute', { said: disputing, needed })}</span>
      </Meta>
      <p className={record.quiet}>{mine ? t(`page.verdicts.mine.${mine}`) : t('page.verdicts.rule')}</p>
    </div>
  )
}
