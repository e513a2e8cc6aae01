import css from './audit.module.css'

type Change = { from?: unknown; to?: unknown }

const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** From what to what, field by field, by the contract's names: whoever reads the log knows them. */
export function Changes({ of }: { of: unknown }) {
  const fields = Object.entries((of ?? {}) as Record<string, Change>)
  if (fields.length === 0) return '—'
  return (
    <dl className={css.changes}>
      {fields.map(([field, { from, to }]) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {from != null && <del>{text(from)}</del>} {to != null && <ins>{text(to)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
