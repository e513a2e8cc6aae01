import type { QueryKey } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button, ConfirmDialog, Dialog, Notice } from '@/ui'
import record from '@/ui/record.module.css'
import { useAct } from './useAct'

type ActsProps<D extends string, W extends string> = {
  label: string
  /** What the API lets this reader do now. */
  offered: readonly string[]
  /** Steps that a press does. */
  direct: readonly D[]
  /** Steps that need words. */
  worded: readonly W[]
  /** Of the direct ones, those that lead back. */
  back?: readonly D[]
  name: (action: D | W) => string
  /** What a direct step means that cannot be undone: it is asked about first. */
  sure?: (action: D) => string | undefined
  /** What a field of the thing is called, where a step may be refused for what it lacks. */
  field?: (path: string) => string
  press: (action: D, key: string | undefined) => Promise<unknown>
  told: string
  forget: readonly QueryKey[]
  /** The form of a step that needs words. */
  form: (action: W, done: () => void) => ReactNode
}

/** What the reader may do with a thing now: the API says what, this draws a button for it. */
export function Acts<D extends string, W extends string>(props: ActsProps<D, W>) {
  const { offered, name, field, back = [] } = props
  const [asked, setAsked] = useState<W>()
  const [doubted, setDoubted] = useState<D>()
  const [faults, setFaults] = useState<Record<string, string>>({})
  const act = useAct({
    send: props.press,
    told: props.told,
    forget: props.forget,
    onFaults: setFaults,
    onDone: () => {
      setFaults({})
      setDoubted(undefined)
    },
  })
  const lacks = new Set(
    Object.entries(faults).map(([path, fault]) => (field ? `${field(path)}: ${fault}` : fault)),
  )
  const direct = props.direct.filter(action => offered.includes(action))
  const worded = props.worded.filter(action => offered.includes(action))
  if (direct.length + worded.length === 0) return null
  const done = () => setAsked(undefined)
  return (
    // No landmark: many rows of a list may have theirs.
    <div role="group" aria-label={props.label}>
      {!doubted && (act.message || lacks.size > 0) && (
        <Notice tone="call" live>
          {act.message && <p>{act.message}</p>}
          {[...lacks].map(lack => (
            <p key={lack}>{lack}</p>
          ))}
        </Notice>
      )}
      <p className={record.acts}>
        {direct.map(action => (
          <Button
            key={action}
            small
            look={back.includes(action) ? undefined : 'main'}
            busy={act.busy}
            onClick={() => (props.sure?.(action) ? setDoubted(action) : act.do(action))}
          >
            {name(action)}
          </Button>
        ))}
        {worded.map(action => (
          <Button key={action} small onClick={() => setAsked(action)}>
            {name(action)}
          </Button>
        ))}
      </p>
      <ConfirmDialog
        title={doubted ? name(doubted) : ''}
        open={doubted !== undefined}
        action={doubted ? name(doubted) : ''}
        busy={act.busy}
        onConfirm={() => doubted && act.do(doubted)}
        onCancel={() => setDoubted(undefined)}
      >
        <p>{doubted && props.sure?.(doubted)}</p>
        {act.message && (
          <Notice tone="call" live>
            <p>{act.message}</p>
          </Notice>
        )}
      </ConfirmDialog>
      <Dialog title={asked ? name(asked) : ''} open={asked !== undefined} onClose={done}>
        {asked && props.form(asked, done)}
      </Dialog>
    </div>
  )
}
