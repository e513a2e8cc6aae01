const START = '\ue000'
const END = '\ue001'

/** A snippet of the search as the API gives it: what matched stands between two private-use characters. */
export function Highlight({ text, lang }: { text: string; lang?: string }) {
  let at = 0
  const pieces = text.split(START).flatMap((part, index) => {
    const [marked = '', plain] = index > 0 && part.includes(END) ? part.split(END, 2) : ['', part]
    const key = at
    at += part.length + 1
    return [marked && <mark key={`m${key}`}>{marked}</mark>, plain && <span key={`p${key}`}>{plain}</span>]
  })
  return <span lang={lang}>{pieces}</span>
}
