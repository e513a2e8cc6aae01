import { Prose } from '@/ui'
import css from './news.module.css'

/** The text of a news item: HTML that the server has made safe; nothing else may be given here. */
export function RichText({ html, lang }: { html: string; lang: string }) {
  return (
    <div className={css.rich}>
      <Prose lang={lang}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the API keeps only what its sanitizer lets through */}
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </Prose>
    </div>
  )
}
