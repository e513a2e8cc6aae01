import { IconAward, IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { date, number } from '@/i18n/format'
import { Anchor, Meta, Tile } from '@/ui'
import record from '@/ui/record.module.css'
import type { Card } from './queries'
import css from './story.module.css'

/** One story of a list: its picture, what was achieved, whose it is, who repeats it. */
export function StoryRow({ story }: { story: Card }) {
  const { t } = useTranslation('story')
  const { slug, title, summary, organization, picture, adoptionCount, publishedAt } = story
  return (
    <li className={`${record.row} ${css.row}`}>
      {picture ? (
        <img
          className={css.thumb}
          src={`${picture.url}?size=medium`}
          alt={picture.alt}
          width={240}
          height={180}
          loading="lazy"
        />
      ) : (
        <span className={css.thumb}>
          <Tile id={story.id} name={organization?.shortName ?? title} wide />
        </span>
      )}
      <div>
        <h2 className={record.name}>
          <Anchor href={`/stories/${slug}`}>{title}</Anchor>
        </h2>
        <p className={record.beginning}>{summary}</p>
        <Meta>
          {story.status !== 'published' && <b>{t(`status.${story.status}`)}</b>}
          {story.featured && (
            <b>
              <IconAward aria-hidden="true" size="1.1em" /> {t('featured')}
            </b>
          )}
          {organization && <span>{organization.shortName}</span>}
          {story.territory && <span>{story.territory.name}</span>}
          {story.hasPassport && (
            <span>
              <IconListCheck aria-hidden="true" size="1.1em" /> {t('hasPassport')}
            </span>
          )}
          {adoptionCount > 0 && (
            <span>{t('adopted', { count: adoptionCount, number: number(adoptionCount) })}</span>
          )}
          {publishedAt && <span>{date(publishedAt)}</span>}
        </Meta>
      </div>
    </li>
  )
}
