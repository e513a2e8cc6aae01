import { type ComponentType, lazy, Suspense } from 'react'
import { ListSkeleton } from '@/ui'

/** A form that only those who work here open: readers do not pay for it, and the page does not jump when it comes. */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(() => load().then(part => ({ default: part as ComponentType<object> })))
  return props => (
    <Suspense fallback={<ListSkeleton rows={4} />}>
      <Part {...props} />
    </Suspense>
  )
}

export const ChangeForm = later(() => import('./ChangeForm').then(part => part.ChangeForm))
export const DocumentForm = later(() => import('./DocumentForm').then(part => part.DocumentForm))
export const EvidenceForm = later(() => import('./EvidenceForm').then(part => part.EvidenceForm))
export const RuleForm = later(() => import('./RuleForm').then(part => part.RuleForm))
export const StepForm = later(() => import('./StepForm').then(part => part.StepForm))
export const TargetForm = later(() => import('./TargetForm').then(part => part.TargetForm))
