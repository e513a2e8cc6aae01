/** One breach of a rule, as RFC 9457 problems of our API list them. */
export type Violation = {
  /** A JSON pointer into the body (`/phones/0`) or the name of a parameter. */
  field: string
  in?: string
  code?: string
  message: string
}

export type ProblemBody = {
  type?: string
  title?: string
  detail?: string
  status?: number
  violations?: Violation[]
  traceId?: string
}

/** Status of a {@link Problem} that no server answered: the network is away. */
export const NO_NETWORK = 0

/** A refusal by the API, or by the network (status {@link NO_NETWORK}). Its texts are in the reader's language. */
export class Problem extends Error {
  readonly status: number
  readonly body: ProblemBody

  constructor(status: number, body: ProblemBody = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.body = body
  }

  get violations(): Violation[] {
    return this.body.violations ?? []
  }

  /** True for the last segment of the problem's type: `problem.is('sign-in-failed')`. */
  is(kind: string): boolean {
    return (this.body.type ?? '').split('/').pop() === kind
  }
}

/** `/phones/0/number` → `phones.0.number`, the paths of @mantine/form; `~1` and `~0` are JSON pointer's own escapes. */
export const pathOf = (pointer: string): string =>
  pointer.startsWith('/')
    ? pointer
        .slice(1)
        .split('/')
        .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        .join('.')
    : pointer

/** Violations as the errors of a form. The first message of a field is the one shown beside it. */
export function byField(violations: Violation[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const violation of violations) errors[pathOf(violation.field)] ??= violation.message
  return errors
}
