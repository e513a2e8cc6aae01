import { useTranslation } from 'react-i18next'
import { Meta } from '@/ui'
import { type Draft, recommendationsOf } from './draft'

/** How much was read, to be compared with the paper at a glance. */
export function Counts({ draft }: { draft: Draft }) {
  const { t } = useTranslation('resolution-import')
  return (
    <Meta>
      <span>{t('count.strengths', { count: draft.strengths.length })}</span>
      <span>{t('count.weaknesses', { count: draft.weaknesses.length })}</span>
      <span>{t('count.addressees', { count: draft.addressees.length })}</span>
      <span>{t('count.recommendations', { count: recommendationsOf(draft).length })}</span>
    </Meta>
  )
}
