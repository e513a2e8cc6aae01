import type { ReactNode } from 'react'
import css from './DataTable.module.css'

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the right, one under another. */
  numeric?: boolean
  /** The cell that names the row, for a screen reader. */
  names?: boolean
  /** Something to press: of no use on paper. */
  control?: boolean
}

type DataTableProps<Row> = {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  hideCaption?: boolean
}

const classOf = ({ numeric, control }: Pick<Column<never>, 'numeric' | 'control'>) =>
  [numeric && css.numeric, control && 'no-print'].filter(Boolean).join(' ') || undefined

/**
 * A table with its caption; on a phone each row becomes a list of «heading: value». On a tablet a table of many columns
 * moves sideways in its place, not the page with it.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, hideCaption }: DataTableProps<Row>) {
  return (
    <div className={css.holder}>
      <table className={css.table}>
        <caption className={hideCaption ? css.hidden : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)}>
              {columns.map(column =>
                column.names ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-title={column.title} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
