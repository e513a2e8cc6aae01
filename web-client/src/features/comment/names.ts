import type { TFunction } from 'i18next'
import type { Comment } from './queries'

/** What a speaker is called: the organization's people by its name, others by theirs if it may be told. */
export function nameOf(
  { displayName, left, organization, alias, position }: Comment['author'],
  t: TFunction<'comment'>,
): string {
  if (alias) return t('author.alias', { number: alias })
  const person = left ? t('author.left') : (displayName ?? t('author.unnamed'))
  return [person, position, organization?.shortName].filter(Boolean).join(', ')
}
