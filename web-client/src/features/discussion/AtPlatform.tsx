import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '@/app/infinite'
import { TakeAway } from '@/app/list/TakeAway'
import { PartList } from '@/app/PartList'
import { LinkButton, ListSkeleton } from '@/ui'
import record from '@/ui/record.module.css'
import { DiscussionRow } from './DiscussionRow'
import { discussionList } from './queries'

type AtPlatformProps = {
  platform: string
  /** Whether the reader may hold one there. */
  may: boolean
}

/** What is discussed at a platform, the newest first. */
function List({ platform, may }: AtPlatformProps) {
  const { t } = useTranslation('discussion')
  const list = useInfiniteQuery(discussionList({ platform }))
  return (
    <>
      {may && (
        <p className={record.acts}>
          <LinkButton
            look="main"
            icon={<IconPlus aria-hidden="true" size="1.2em" />}
            href={`/discussions/new?platform=${platform}`}
          >
            {t('list.new')}
          </LinkButton>
        </p>
      )}
      <PartList list={list} empty={t('platform.empty')} advice={t('platform.advice')} form={() => null}>
        {item => <DiscussionRow discussion={item} there />}
      </PartList>
      {itemsOf(list.data).length > 0 && <TakeAway api="/api/v1/discussions" search={{ platform }} />}
    </>
  )
}

/** The same for a page that knows no words of discussions: they come while it waits. */
export function AtPlatform(props: AtPlatformProps) {
  return (
    <Suspense fallback={<ListSkeleton rows={3} />}>
      <List {...props} />
    </Suspense>
  )
}
