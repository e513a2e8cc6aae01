import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cornersOf } from '@/app/map/area'
import { OnePlace } from '@/app/map/OnePlace'
import { date } from '@/i18n/format'
import { Anchor } from '@/ui'
import record from '@/ui/record.module.css'
import type { CityProblem } from './queries'

const linkTo = ({ slug, shortName }: { slug: string; shortName: string }) => (
  <Anchor href={`/organizations/${slug}`}>{shortName}</Anchor>
)

/** Who, where, whom it concerns; what an order asks and offers. What was not said is not there. */
export function Facts({ problem: value }: { problem: CityProblem }) {
  const { t } = useTranslation('problem')
  const { order, responsible, territory, location, area } = value
  const outline = area ? cornersOf(area) : undefined
  const author = value.organizations[0]
  const place = value.everywhere ? t('everywhere') : territory?.name
  const facts: [string, ReactNode][] = [
    ['place', place],
    ['area', outline && t('corners', { count: outline.length })],
    [area ? 'centre' : 'location', location && `${location.lat.toFixed(4)}, ${location.lon.toFixed(4)}`],
    ['areas', value.activityAreas.map(({ name }) => name).join(', ')],
    ['author', author ? linkTo(author) : (value.authors[0]?.displayName ?? t('resident'))],
    ['responsible', responsible && linkTo(responsible)],
    ['number', value.number],
    ['published', value.publishedAt && date(value.publishedAt)],
    ['targetGroup', value.targetGroup],
    ['scale', value.scale],
    ['evidence', value.evidence],
    ['goal', order?.goal],
    ['criteria', order?.criteria],
    ['deadline', order?.deadline && date(order.deadline)],
    ['resources', order?.resources],
    ['contact', order?.contact],
  ]
  return (
    <>
      <dl className={record.facts}>
        {facts
          .filter(([, said]) => said)
          .map(([name, said]) => (
            <div key={name}>
              <dt>{t(`fact.${name}`)}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      {location && (
        <div className="no-print">
          <OnePlace
            location={location}
            outline={outline}
            name={value.title}
            label={t('map.one', { name: value.title })}
          />
        </div>
      )}
    </>
  )
}
