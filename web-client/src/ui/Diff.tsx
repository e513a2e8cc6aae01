import { useTranslation } from 'react-i18next'
import css from './Diff.module.css'
import { diffWords } from './diff'
import { VisuallyHidden } from './Hidden'

const places = (pieces: ReturnType<typeof diffWords>) => {
  let at = 0
  return pieces.map(piece => {
    const key = at
    at += piece.text.length
    return { ...piece, key: `${piece.kind}${key}` }
  })
}

/** What changed between two texts, word by word: by line and sign, not by colour alone. */
export function Diff({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const { t } = useTranslation('ui')
  return (
    <p className={css.diff} lang={lang}>
      {places(diffWords(before, after)).map(piece => {
        if (piece.kind === 'same') return <span key={piece.key}>{piece.text}</span>
        const Tag = piece.kind === 'added' ? 'ins' : 'del'
        return (
          <Tag key={piece.key}>
            <VisuallyHidden>{t(`diff.${piece.kind}`)} </VisuallyHidden>
            {piece.text}
          </Tag>
        )
      })}
    </p>
  )
}
