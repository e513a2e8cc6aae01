import { type ComponentProps, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toldOf } from '@/app/bulk'
import { itemsOf } from '@/app/infinite'
import { LongTable } from '@/app/LongTable'
import { Button, Dialog, MarkBar, MarkBox, Outcome, type Told, useMarks } from '@/ui'
import { BulkForm, type BulkStep } from './BulkForm'

type Rows = { id: string; title: string }
type DeskTableProps<Row extends Rows> = Omit<ComponentProps<typeof LongTable<Row>>, 'rowKey'> & {
  /** What can be done with several rows at once; none where each wants a look. */
  steps: BulkStep<Row>[]
  /** The beginning of the keys of what is asked for anew. */
  forget: readonly string[]
}

/** A queue of officers: walked by keys, marked, and taken on together where one word is enough for many. */
export function DeskTable<Row extends Rows>({ steps, forget, list, columns, ...table }: DeskTableProps<Row>) {
  const { t } = useTranslation('ui')
  const rows = itemsOf(list.data)
  const marks = useMarks(rows.map(({ id }) => id))
  const [taken, setTaken] = useState<BulkStep<Row>>()
  const [told, setTold] = useState<Told>()
  const marked = rows.filter(({ id }) => marks.marked.includes(id))
  const meant = taken ? marked.filter(taken.fits) : []
  const many = steps.length > 0 && rows.length > 0
  const mark = {
    key: 'mark',
    title: t('marks.column'),
    control: true,
    cell: ({ id, title }: Row) => <MarkBox marks={marks} id={id} name={title} />,
  }
  return (
    <>
      <Dialog
        title={taken?.title(meant.length) ?? ''}
        open={taken !== undefined}
        onClose={() => setTaken(undefined)}
      >
        {taken && (
          <BulkForm
            step={taken}
            ids={meant.map(({ id }) => id)}
            rest={marked.length - meant.length}
            forget={forget}
            onDone={result => {
              setTold(toldOf(result, meant))
              setTaken(undefined)
              marks.clear()
            }}
          />
        )}
      </Dialog>
      {told && <Outcome of={told} onClose={() => setTold(undefined)} />}
      {many && (
        <MarkBar marks={marks}>
          {steps
            .filter(step => marked.some(step.fits))
            .map(step => (
              <Button key={step.key} onClick={() => setTaken(step)}>
                {step.name}
              </Button>
            ))}
        </MarkBar>
      )}
      <LongTable
        {...table}
        list={list}
        rowKey={({ id }) => id}
        columns={many ? [mark, ...columns] : columns}
        triage
        onMark={many ? marks.toggle : undefined}
      />
    </>
  )
}
