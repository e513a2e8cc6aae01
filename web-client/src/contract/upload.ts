import { authority, tokenAfter } from './authorized'
import { NO_NETWORK, Problem, type ProblemBody } from './problem'

type Upload = {
  path: string
  form: FormData
  /** `Idempotency-Key`: a repetition after a lost answer is harmless. */
  key: string | undefined
  /** From 0 to 1, as far as the browser knows. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

type Answer = { status: number; body: unknown }

function send({ path, form, key, onProgress, signal }: Upload, token: string | undefined): Promise<Answer> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    request.setRequestHeader('Accept-Language', authority().language())
    if (key) request.setRequestHeader('Idempotency-Key', key)
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => done({ status: request.status, body: request.response })
    request.onerror = () => failed(new Problem(NO_NETWORK))
    request.onabort = () => failed(new DOMException('aborted', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}

/**
 * Sends a large file and tells how far it is: `fetch` cannot. Like every other request it goes once more with a new
 * token when the session ended meanwhile. Gives the body of a good answer; throws a {@link Problem} otherwise.
 */
export async function upload<T>(what: Upload): Promise<T> {
  const token = await authority().token()
  let answer = await send(what, token)
  if (answer.status === 401) {
    const renewed = await tokenAfter((answer.body ?? {}) as ProblemBody, token)
    if (renewed) answer = await send(what, renewed)
  }
  if (answer.status >= 200 && answer.status < 300) return answer.body as T
  throw new Problem(answer.status, (answer.body ?? {}) as ProblemBody)
}
