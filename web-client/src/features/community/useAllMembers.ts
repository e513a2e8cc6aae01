import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { itemsOf } from '@/app/infinite'
import { members } from './queries'

/** All members, page after page: any of them can be asked or chosen, so none may be missing from the choice. */
export function useAllMembers(community: string) {
  const list = useInfiniteQuery(members(community))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return itemsOf(list.data)
}
