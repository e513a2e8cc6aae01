import { useTranslation } from 'react-i18next'
import { CommentsButton } from './CommentsButton'
import { FollowButton } from './FollowButton'
import css from './follow.module.css'
import { COMMENTED } from './queries'
import { Share } from './Share'

export type FollowBarProps = {
  /** The kind as the API names it, for example `proposal`. */
  type: string
  id: string
  /** What is followed, where it is not the thing of the page itself. */
  whole?: 'news'
}

/** What a reader may do with the page of a thing as a whole: follow it, show it to others. */
export function FollowBar({ type, id, whole }: FollowBarProps) {
  const { t } = useTranslation('follow')
  return (
    <div className={css.bar}>
      <FollowButton type={type} id={id} name={whole && t(whole)} />
      {COMMENTED.includes(type) && <CommentsButton type={type} id={id} />}
      <Share />
    </div>
  )
}
