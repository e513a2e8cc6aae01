import type { TFunction } from 'i18next'
import type { Comment } from './queries'

/** What a speaker is called: the organization's people by its name, others by theirs if it may be told. */
export function nameOf(
  { displayName, left, organization }: Comment['author'],
  t: TFunction<'comment'>,
): string {
  const person = left ? t('author.left') : (displayName ?? t('author.unnamed'))
  return organization ? `${person}, ${organization.shortName}` : person
}
