import { lazy, Suspense, useEffect, useState } from 'react'
import { onProofWanted, onSessionLost } from './session'

// Nobody needs a dialog until a session ends or a deed asks for a proof: they stay out of the first page.
const SignInDialog = lazy(() =>
  import('./entry/SignInDialog').then(module => ({ default: module.SignInDialog })),
)
const StepUpDialog = lazy(() =>
  import('./entry/SignInDialog').then(module => ({ default: module.StepUpDialog })),
)

/** Requests that wait together for one answer of the person. */
function useWaiting(subscribe: (ask: () => Promise<boolean>) => void) {
  const [waiting, setWaiting] = useState<((done: boolean) => void)[]>([])
  useEffect(() => {
    subscribe(() => new Promise(resolve => setWaiting(all => [...all, resolve])))
    return () => subscribe(async () => false)
  }, [subscribe])
  const finish = (done: boolean) => {
    for (const resolve of waiting) resolve(done)
    setWaiting([])
  }
  return [waiting.length > 0, finish] as const
}

/** Where requests wait for the person: for a sign-in after the session's end, or for the password once more. */
export function Interruptions() {
  const [lost, signedIn] = useWaiting(onSessionLost)
  const [doubted, proved] = useWaiting(onProofWanted)
  return (
    <Suspense>
      {lost && <SignInDialog onDone={signedIn} />}
      {doubted && <StepUpDialog onDone={proved} />}
    </Suspense>
  )
}
