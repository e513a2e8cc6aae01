import { useTranslation } from 'react-i18next'
import css from './comment.module.css'
import { nameOf } from './names'
import type { Comment } from './queries'

/** A quotation says what the quoted comment says now, or that it says nothing any more. */
export function QuoteView({ quote }: { quote: NonNullable<Comment['quote']> }) {
  const { t } = useTranslation('comment')
  return (
    <blockquote className={css.quote}>
      <cite>{nameOf(quote.author, t)}</cite>
      <p>{quote.text ?? t('quoteGone')}</p>
    </blockquote>
  )
}
