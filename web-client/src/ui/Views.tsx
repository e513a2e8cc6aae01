import { Anchor } from './Anchor'
import css from './Views.module.css'

type ViewsProps = { label: string; views: { key: string; label: string; href: string }[]; chosen: string }

/** Ways to look at one list, each with an address of its own; for parts of one page there are `Tabs`. */
export function Views({ label, views, chosen }: ViewsProps) {
  return (
    <nav aria-label={label} className={css.views}>
      {views.map(({ key, label, href }) => (
        <Anchor key={key} href={href} aria-current={key === chosen ? 'page' : undefined}>
          {label}
        </Anchor>
      ))}
    </nav>
  )
}
