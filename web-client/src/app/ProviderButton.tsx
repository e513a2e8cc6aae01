import { useMutation } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import { Button, Notice } from '@/ui'
import { leaveForProvider } from './provider'
import { reason } from './reason'

type Props = {
  purpose: Parameters<typeof leaveForProvider>[0]
  returnTo: string
  /** What the button says. */
  label: string
  look?: ComponentProps<typeof Button>['look']
}

/** Leads to the outside provider; says so when it is away. */
export function ProviderButton({ purpose, returnTo, label, look }: Props) {
  const leave = useMutation({ mutationFn: () => leaveForProvider(purpose, returnTo) })
  return (
    <>
      {leave.error && <Notice tone="call" live title={reason(leave.error)} />}
      <p>
        <Button look={look} busy={leave.isPending} onClick={() => leave.mutate()}>
          {label}
        </Button>
      </p>
    </>
  )
}
