import { IconRosetteDiscountCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Anchor, Highlight, Meta, Tile } from '@/ui'
import css from './directory.module.css'
import type { Card } from './queries'

const plain = (highlight: string) => highlight.replaceAll(/[\ue000\ue001]/g, '')

type RowProps = {
  organization: Card
  /** The person looks at its point on the map. */
  marked?: boolean
  /** The person looks at this row, or no longer. */
  onMark?: (organization: Card | undefined) => void
}

/** One line of the directory. What matched is marked in the name, or in the words below it. */
export const OrganizationRow = memo(function OrganizationRow({ organization, marked, onMark }: RowProps) {
  const { t } = useTranslation('organization')
  const { id, slug, kind, shortName, mission, territory, verified, highlight, demo, liquidatedOn } =
    organization
  const inName = highlight != null && plain(highlight) === shortName
  const text = highlight && !inName ? highlight : mission
  return (
    <li
      className={marked ? `${css.row} ${css.rowMarked}` : css.row}
      onPointerEnter={() => onMark?.(organization)}
      onPointerLeave={() => onMark?.(undefined)}
      onFocus={() => onMark?.(organization)}
      onBlur={() => onMark?.(undefined)}
    >
      <Tile id={id} name={shortName} />
      <div>
        <h2 className={css.name}>
          <Anchor href={`/organizations/${slug}`}>
            {inName ? <Highlight text={highlight} /> : shortName}
          </Anchor>
        </h2>
        {text && (
          <p className={css.mission}>
            <Highlight text={text} />
          </p>
        )}
        <Meta>
          {verified ? (
            <span className={css.verified}>
              <IconRosetteDiscountCheck aria-hidden="true" size="1.1em" /> {t('verified')}
            </span>
          ) : (
            <span>{t('unverified')}</span>
          )}
          <span>{t(`kind.${kind}`)}</span>
          {territory && <span>{territory.name}</span>}
          {liquidatedOn && <span>{t('liquidated')}</span>}
          {demo && <span>{t('demo')}</span>}
        </Meta>
      </div>
    </li>
  )
})
